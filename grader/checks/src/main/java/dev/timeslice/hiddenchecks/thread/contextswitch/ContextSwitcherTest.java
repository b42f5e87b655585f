package dev.timeslice.hiddenchecks.thread.contextswitch;

import static dev.timeslice.testkit.switching.ContextStep.end;
import static dev.timeslice.testkit.switching.ContextStep.idle;
import static dev.timeslice.testkit.switching.ContextStep.loadByKernel;
import static dev.timeslice.testkit.switching.ContextStep.newTask;
import static dev.timeslice.testkit.switching.ContextStep.run;
import static dev.timeslice.testkit.switching.ContextStep.switchTo;

import dev.timeslice.model.cpu.ContextKeeper;
import dev.timeslice.model.cpu.CoreRegisters;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.benches.BenchComparison;
import dev.timeslice.testkit.switching.ContextBench;
import dev.timeslice.testkit.switching.ContextStep;
import dev.timeslice.thread.contextswitch.ContextSwitcher;
import java.util.List;
import java.util.function.Function;

/** Contexts of three tasks: 1 and 2 are threads of one process. */
class ContextSwitcherTest {
    private static final String CLASS = "dev.timeslice.thread.contextswitch.ContextSwitcher";

    private static final List<ContextStep> ONE_CORE = List.of(
            newTask(1, 7), newTask(2, 7), newTask(3, 8), switchTo(0, 1), run(0), switchTo(0, 2), switchTo(0, 3));
    /** Nobody runs here, so that what is saved wrongly costs its own criterion. */
    private static final List<ContextStep> ENDS =
            List.of(newTask(1, 7), newTask(2, 8), switchTo(0, 1), end(1), switchTo(0, 2), idle(0), end(2));

    private static final List<ContextStep> ENDS_AND_RETURNS = List.of(newTask(1, 7), switchTo(0, 1), run(0), end(1));
    private static final List<ContextStep> TWO_CORES = List.of(
            newTask(1, 7),
            newTask(2, 7),
            newTask(3, 8),
            switchTo(0, 1),
            run(0),
            run(1),
            switchTo(1, 2),
            switchTo(0, 2),
            switchTo(1, 1),
            switchTo(1, 3),
            idle(0),
            idle(1));

    /** Beyond what an int can hold. */
    private static final long FAR = 5_000_000_000L;
    /** Task 0 and space 0 are like any other, and so are high numbers and the fourth core. */
    private static final List<ContextStep> NUMBERS = List.of(
            newTask(0, 0),
            newTask(1, 0),
            newTask(70, 64, FAR, FAR),
            switchTo(0, 0),
            switchTo(3, 0),
            switchTo(0, 1),
            switchTo(3, 70),
            switchTo(0, 70),
            run(0),
            run(3),
            idle(0),
            idle(3),
            end(0));

    @Check("registers-of-its-own")
    void noTaskSeesTheRegistersOfAnother(CheckContext context) {
        comparison(context, 1, ContextBench::of).agreeOn(ONE_CORE, context.random("one core"));
    }

    @Check("ended-tasks-leave-nothing")
    void whoHasEndedIsNotSaved(CheckContext context) {
        comparison(context, 1, ContextBench::of).agreeOn(ENDS, context.random("ends"));
        comparison(context, 1, ContextBench::of).agreeOn(ENDS_AND_RETURNS, context.random("returns"));
    }

    @Check("tasks-migrate")
    void taskGoesOnOnAnotherCore(CheckContext context) {
        comparison(context, 2, ContextBench::of).agreeOn(TWO_CORES, context.random("two cores"));
    }

    @Check("loads-only-another-space")
    void addressSpaceIsLoadedOnlyIfItIsAnotherOne(CheckContext context) {
        comparison(context, 1, ContextBench::countingLoads)
                .agreeOn(
                        List.of(
                                newTask(1, 7),
                                newTask(2, 7),
                                newTask(3, 8),
                                switchTo(0, 1),
                                switchTo(0, 2),
                                idle(0),
                                switchTo(0, 3),
                                loadByKernel(0, 7),
                                loadByKernel(0, 9)),
                        context.random("loads"));
    }

    @Check("any-numbers")
    void numbersFromZeroAndLongRegistersAreLikeAnyOther(CheckContext context) {
        comparison(context, 4, ContextBench::withLargeNumbers).agreeOn(NUMBERS, context.random("numbers"));
    }

    @Check("refusals-change-no-register")
    void whatIsRefusedChangesNothing(CheckContext context) {
        comparison(context, 2, ContextBench::withRefusals)
                .agreeOn(
                        List.of(
                                newTask(1, 7),
                                newTask(2, 8),
                                switchTo(0, 1),
                                run(0),
                                switchTo(1, 2),
                                run(1),
                                switchTo(0, 2),
                                switchTo(1, 1),
                                switchTo(0, 9),
                                end(9)),
                        context.random("refusals"));
    }

    /** How a bench is made around a keeper. */
    private interface Maker {
        ContextBench make(int cores, Function<? super List<CoreRegisters>, ? extends ContextKeeper> keeper);
    }

    private static BenchComparison<ContextStep> comparison(CheckContext context, int cores, Maker maker) {
        return BenchComparison.of(
                () -> maker.make(cores, ContextSwitcher::new),
                () -> maker.make(cores, registers -> context.reference(ContextKeeper.class, CLASS, registers)));
    }
}
