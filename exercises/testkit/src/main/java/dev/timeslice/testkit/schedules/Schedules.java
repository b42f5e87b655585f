package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.schedules.search.Coverage;
import dev.timeslice.testkit.schedules.search.Exploration;
import dev.timeslice.testkit.schedules.search.Failure;
import java.util.List;

/**
 * Runs a {@link Scenario} under control, in one schedule after the other, and repeats one by its token.
 *
 * <p>What is tried depends on the seed, the scenario and the code, and on nothing else: neither on the machine nor on how
 * busy it is, nor on the JDK.
 */
public final class Schedules {
    private Schedules() {}

    /**
     * Looks for a schedule in which the scenario fails.
     *
     * @return how much was tried, if none fails; where that is not all that there is, the check's result says so too
     * @throws CheckFailure with the shortest failing schedule that was found, as a table and as a token
     * @throws GraderFault if the code does what cannot be controlled
     */
    public static Coverage explore(CheckContext context, Class<? extends Scenario> scenario) {
        ScheduleCanary.prove();
        Stage stage = Stage.of(scenario);
        Exploration exploration = stage.explore(context.random("schedules of " + scenario.getName()));
        if (exploration.failure().isPresent()) {
            Failure failure = exploration.failure().get();
            ReplayToken token = new ReplayToken(
                    scenario.getName(), List.copyOf(stage.program().digests().values()), failure.attempt());
            throw Schedules.<RuntimeException>thrown(
                    new FailureReport(stage.watch(failure.attempt()), token.text()).asThrowable());
        }
        Coverage coverage = exploration.coverage();
        if (!coverage.whole()) {
            context.remark(ScheduleTexts.TRIED.with(scenario.getSimpleName(), coverage.sentence()));
        }
        return coverage;
    }

    /**
     * Repeats the schedule of a token, step by step. To be called from a test in an IDE: set a breakpoint and debug it.
     *
     * @param token as a failing check shows it
     * @throws CheckFailure the failure that the token was made of; of other code that fails too, with a word about that
     * @throws BadToken if it is none, or if it is about other code that does not fail in this schedule
     */
    public static void replay(String token) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        replay(token, loader == null ? Schedules.class.getClassLoader() : loader);
    }

    /**
     * Repeats the schedule of a token, as {@link #replay(String)}.
     *
     * @param loader has the scenario and the code under test
     */
    public static void replay(String token, ClassLoader loader) {
        ReplayToken parsed = ReplayToken.parse(token);
        Stage stage = Stage.of(scenarioOf(parsed, loader));
        String differences =
                CodeDifferences.between(parsed.digests(), stage.program().digests());
        Stage.Performance performance = stage.watch(parsed.attempt());
        if (performance.hasFailed()) {
            Throwable failure = new FailureReport(performance, token.strip()).asThrowable();
            throw Schedules.<RuntimeException>thrown(
                    differences.isEmpty() ? failure : ofOtherCode(failure, differences));
        }
        if (differences.isEmpty()) {
            throw new GraderFault("the token's schedule did not fail again, though the code is the same");
        }
        throw BadToken.otherCode(differences);
    }

    private static Throwable ofOtherCode(Throwable failure, String differences) {
        return failure instanceof CheckFailure found
                ? new CheckFailure(
                        found.kind(), ScheduleTexts.OTHER_CODE.with(found.sentence(), differences), found.witness())
                : failure;
    }

    /**
     * Which scenario a token is about.
     *
     * @return the binary name of its class, which need not be here
     * @throws BadToken if it is none, is not whole or has another version
     */
    public static String scenarioName(String token) {
        return ReplayToken.parse(token).scenario();
    }

    static Class<? extends Scenario> scenarioOf(ReplayToken token, ClassLoader loader) {
        try {
            return Class.forName(token.scenario(), false, loader).asSubclass(Scenario.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw BadToken.noScenario(token.scenario());
        }
    }

    /** Throws whatever it is, unchanged: a check's failure, or what the code under test threw. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> RuntimeException thrown(Throwable any) throws T {
        throw (T) any;
    }
}
