package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.schedules.control.Carriers;
import dev.timeslice.testkit.schedules.control.Execution;
import dev.timeslice.testkit.schedules.control.Outcome;
import dev.timeslice.testkit.schedules.control.Setup;
import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Trace;
import dev.timeslice.testkit.schedules.rewriting.ClassFiles;
import dev.timeslice.testkit.schedules.rewriting.Program;
import dev.timeslice.testkit.schedules.rewriting.Uncontrollable;
import dev.timeslice.testkit.schedules.search.Attempt;
import dev.timeslice.testkit.schedules.search.Exploration;
import dev.timeslice.testkit.schedules.search.Explorer;
import dev.timeslice.testkit.schedules.search.Following;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a scenario is performed, as often as it takes. */
final class Stage {
    private final Program program;
    private final Explored demands;

    private Stage(Program program, Explored demands) {
        this.program = program;
        this.demands = demands;
    }

    @Explored
    private static final class Defaults {}

    /**
     * @throws GraderFault if the scenario cannot be controlled
     */
    static Stage of(Class<? extends Scenario> scenario) {
        return of(scenario, ClassFiles.of(scenario.getClassLoader()));
    }

    /**
     * @param files of the classes that are to be under control
     * @throws GraderFault if the scenario cannot be controlled
     */
    static Stage of(Class<? extends Scenario> scenario, ClassFiles files) {
        Explored own = scenario.getAnnotation(Explored.class);
        Explored demands = own == null ? Defaults.class.getAnnotation(Explored.class) : own;
        try {
            return new Stage(Program.of(scenario, files), demands);
        } catch (Uncontrollable e) {
            throw new GraderFault(ScheduleTexts.UNCONTROLLED.with(e.what()));
        }
    }

    Program program() {
        return program;
    }

    Explored demands() {
        return demands;
    }

    /** Tries schedules. */
    Exploration explore(Random random) {
        Explorer.Demands wanted = new Explorer.Demands(
                demands.raceFree(), demands.mayWaitBusily(), demands.spuriousWakeups(), demands.schedules());
        return underControl(
                carriers -> new Explorer(wanted, random, setup -> perform(carriers, setup, null)).explore());
    }

    /** What an attempt came to, with notes. */
    record Performance(Outcome outcome, Trace trace, List<String> threads, ObjectNames names) {
        boolean hasFailed() {
            return !(outcome instanceof Outcome.Completed || outcome instanceof Outcome.TooLong);
        }
    }

    /** Makes an attempt again and takes notes. */
    Performance watch(Attempt attempt) {
        return underControl(carriers -> {
            Trace trace = new Trace(program::has);
            Setup setup = new Setup(
                    new Following(attempt.choices()),
                    attempt.promoted(),
                    attempt.patience(),
                    demands.spuriousWakeups(),
                    attempt.race(),
                    trace);
            AtomicReference<@Nullable Object> scenario = new AtomicReference<>();
            Explorer.Trial trial = perform(carriers, setup, scenario);
            trace.settle();
            List<String> threads =
                    trial.execution().tasks().stream().map(Task::name).toList();
            return new Performance(trial.outcome(), trace, threads, ObjectNames.from(program, scenario.get()));
        });
    }

    /** Does something with executions, on a thread of their own. */
    <T> T underControl(Function<Carriers, T> work) {
        Carriers carriers = new Carriers();
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        String stuck = carriers.run(() -> result.set(work.apply(carriers)));
        T value = result.get();
        if (stuck != null || value == null) {
            throw new GraderFault(ScheduleTexts.BLOCKED_UNCONTROLLED.with(String.valueOf(stuck)));
        }
        return value;
    }

    /** Makes one execution; {@code seen} gets the scenario. */
    Explorer.Trial perform(Carriers carriers, Setup setup, @Nullable AtomicReference<@Nullable Object> seen) {
        Class<?> type = program.load();
        Execution execution = new Execution(carriers, setup, program.places());
        Outcome outcome = execution.run(() -> {
            Scenario scenario = (Scenario) make(type);
            if (seen != null) {
                seen.set(scenario);
            }
            Cast cast = new Cast(execution);
            scenario.threads(cast);
            cast.perform();
            scenario.afterwards();
        });
        return new Explorer.Trial(execution, outcome);
    }

    private static Object make(Class<?> type) throws Throwable {
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new GraderFault("a scenario needs a constructor without parameters: " + type.getName(), e);
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
