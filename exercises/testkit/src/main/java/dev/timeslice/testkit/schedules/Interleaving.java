package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.control.Setup;
import dev.timeslice.testkit.schedules.control.Trace;
import dev.timeslice.testkit.schedules.search.Attempt;
import dev.timeslice.testkit.schedules.search.Choices;
import dev.timeslice.testkit.schedules.search.Dictation;
import dev.timeslice.testkit.schedules.search.Failure;
import dev.timeslice.testkit.schedules.search.Following;
import dev.timeslice.testkit.schedules.search.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schedule that a person gives, for a scenario that has a failing one: as the threads' names, in the order in which they
 * take their steps ({@code A A B B}), or as a replay token.
 *
 * <p>A step is one row of the table that a failing schedule is shown as. When the names are used up, the thread that has the
 * turn goes on to its end, then the next one.
 */
public final class Interleaving {
    private static final Message UNKNOWN_THREAD = Message.of(
            "Step %d: expected the name of a thread, one of %s; found <%s>.",
            "%d번째 단계에는 스레드 이름(%s 중 하나)이 있어야 합니다. 주어진 값: <%s>");
    private static final Message CANNOT_GO_ON = Message.of(
            "Step %d is given to %s, but %s cannot take a step there: it waits, or has come to its end.",
            "%d번째 단계를 %s에게 주었지만, 그때 %s은(는) 기다리고 있거나 이미 끝나서 단계를 진행할 수 없습니다.");
    private static final Message OTHER_SCENARIO = Message.of(
            "Expected a token of the scenario %s; this one is about %s.", "시나리오 %s의 토큰이 필요하지만, 주어진 토큰은 %s에 대한 것입니다.");
    private static final Message OTHER_CODE = Message.of(
            "The token was made with other code than the given one: %s.", "이 토큰은 주어진 코드가 아닌 다른 코드로 만든 것입니다: %s.");
    private static final Message EMPTY = Message.of(
            "Expected the names of threads, a step each, such as <%s>; found nothing.",
            "<%s>처럼 단계마다 스레드 이름을 하나씩 적어야 하지만 비어 있습니다.");
    private static final int MOST_STEPS = 1_000;

    private final Class<? extends Scenario> scenario;
    private final Stage stage;
    private final Set<String> points;
    private final int patience;

    private Interleaving(Class<? extends Scenario> scenario, Stage stage, Set<String> points, int patience) {
        this.scenario = scenario;
        this.stage = stage;
        this.points = points;
        this.patience = patience;
    }

    /**
     * Performs a scenario in the order given.
     *
     * @param scenario one that fails in some schedule
     * @param order thread names separated by spaces or commas, or a token
     * @throws GraderFault if no schedule of the scenario fails, or if it cannot be controlled
     */
    public static Played play(CheckContext context, Class<? extends Scenario> scenario, String order) {
        Stage stage = Stage.of(scenario);
        // Which plain variables have schedule points is found by searching; the answer needs the same ones.
        Failure failure = stage.explore(context.random("schedules of " + scenario.getName()))
                .failure()
                .orElseThrow(() -> new GraderFault("no schedule of " + scenario.getName() + " fails"));
        Interleaving interleaving = new Interleaving(
                scenario,
                stage,
                pointsFor(stage, failure.attempt()),
                failure.attempt().patience());
        return order.strip().startsWith("TS") ? interleaving.token(order) : interleaving.names(order);
    }

    /** The failing execution may have been found when only some of the variables were known that race in it. */
    private static Set<String> pointsFor(Stage stage, Attempt failing) {
        Set<String> points = new TreeSet<>(failing.promoted());
        Setup setup = new Setup(
                new Following(failing.choices()),
                failing.promoted(),
                failing.patience(),
                stage.demands().spuriousWakeups(),
                failing.race(),
                null);
        stage.underControl(carriers -> stage.perform(carriers, setup, null))
                .execution()
                .accesses()
                .races()
                .forEach(race -> points.addAll(race.keys()));
        return points;
    }

    private Played token(String text) {
        ReplayToken token;
        try {
            token = ReplayToken.parse(text);
        } catch (BadToken e) {
            return new Played.NoSchedule(e.sentence(), "");
        }
        if (!token.scenario().equals(scenario.getName())) {
            String other = token.scenario().substring(token.scenario().lastIndexOf('.') + 1);
            return new Played.NoSchedule(OTHER_SCENARIO.with(scenario.getSimpleName(), other), "");
        }
        String differences =
                CodeDifferences.between(token.digests(), stage.program().digests());
        return differences.isEmpty()
                ? watched(token.attempt())
                : new Played.NoSchedule(OTHER_CODE.with(differences), "");
    }

    private Played names(String order) {
        List<String> threads = stage.watch(attempt(Choices.NONE)).threads();
        List<String> actors = threads.subList(1, threads.size());
        List<Integer> numbers = new ArrayList<>();
        for (String name : order.strip().split("[\\s,]+", MOST_STEPS)) {
            if (name.isEmpty()) {
                return new Played.NoSchedule(EMPTY.with(String.join(" ", actors)), "");
            }
            int actor = actors.indexOf(name);
            if (actor < 0) {
                return new Played.NoSchedule(
                        UNKNOWN_THREAD.with(numbers.size() + 1, String.join(", ", actors), shortened(name)), "");
            }
            numbers.add(actor + 1);
        }
        Attempt attempt = attempt(recorded(new Dictation(numbers)));
        int step = firstNotTaken(numbers, stage.watch(attempt).trace());
        if (step < numbers.size()) {
            String name = threads.get(numbers.get(step));
            return new Played.NoSchedule(CANNOT_GO_ON.with(step + 1, name, name), table(stage.watch(attempt)));
        }
        return watched(attempt);
    }

    /** The first step that another thread took than was written down, or nobody; how many there are if all were taken. */
    private static int firstNotTaken(List<Integer> written, Trace trace) {
        List<Integer> taken = trace.rows().stream()
                .map(Trace.Row::thread)
                .filter(thread -> thread != 0)
                .toList();
        int step = 0;
        while (step < written.size() && step < taken.size() && written.get(step).equals(taken.get(step))) {
            step++;
        }
        return step;
    }

    private Choices recorded(Dictation dictation) {
        return stage.underControl(carriers -> {
            Recording recording = new Recording(dictation);
            Setup setup = new Setup(recording, points, patience, stage.demands().spuriousWakeups(), Set.of(), null);
            stage.perform(carriers, setup, null);
            return recording.choices();
        });
    }

    private Attempt attempt(Choices choices) {
        return new Attempt(choices, points, patience, Set.of());
    }

    private Played watched(Attempt attempt) {
        Stage.Performance performance = stage.watch(attempt);
        if (!performance.hasFailed()) {
            return new Played.Holds(table(performance));
        }
        String token = new ReplayToken(
                        scenario.getName(),
                        List.copyOf(stage.program().digests().values()),
                        attempt)
                .text();
        return new Played.Fails(token, new FailureReport(performance, token).asThrowable());
    }

    private static String table(Stage.Performance performance) {
        return new ScheduleTable(performance.trace().rows(), performance.threads(), performance.names()).text();
    }

    private static String shortened(String name) {
        return name.length() > 20 ? name.substring(0, 20) + "..." : name;
    }
}
