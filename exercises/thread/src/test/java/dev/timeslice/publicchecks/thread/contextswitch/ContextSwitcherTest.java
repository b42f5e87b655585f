package dev.timeslice.publicchecks.thread.contextswitch;

import static dev.timeslice.testkit.switching.ContextBench.nobody;
import static dev.timeslice.testkit.switching.ContextBench.registers;
import static dev.timeslice.testkit.switching.ContextStep.idle;
import static dev.timeslice.testkit.switching.ContextStep.newTask;
import static dev.timeslice.testkit.switching.ContextStep.run;
import static dev.timeslice.testkit.switching.ContextStep.switchTo;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.switching.ContextBench;
import dev.timeslice.testkit.switching.ContextStep;
import dev.timeslice.thread.contextswitch.ContextSwitcher;

/** One core. Whoever runs adds 4 to the program counter, takes 8 from the stack pointer, and changes all general registers. */
class ContextSwitcherTest {

    @Check("task-begins")
    void newTaskBeginsAtItsPlaceOnItsStack() {
        story().expect(newTask(1, 7), nobody())
                .expect(switchTo(0, 1), registers("core 0: task 1, pc 100, sp 1000, r [0, 0, 0], space 7"))
                .expect(run(0), registers("core 0: task 1, pc 104, sp 992, r [30, 31, 32], space 7"))
                .expect(newTask(2, 8), registers("core 0: task 1, pc 104, sp 992, r [30, 31, 32], space 7"))
                .expect(switchTo(0, 2), registers("core 0: task 2, pc 200, sp 2000, r [0, 0, 0], space 8"));
    }

    @Check("task-goes-on")
    void taskGoesOnAsIfNothingHadHappened() {
        story().expect(newTask(1, 7), nobody())
                .expect(newTask(2, 8), nobody())
                .expect(switchTo(0, 1), registers("core 0: task 1, pc 100, sp 1000, r [0, 0, 0], space 7"))
                .expect(run(0), registers("core 0: task 1, pc 104, sp 992, r [40, 41, 42], space 7"))
                .expect(switchTo(0, 2), registers("core 0: task 2, pc 200, sp 2000, r [0, 0, 0], space 8"))
                .expect(run(0), registers("core 0: task 2, pc 204, sp 1992, r [60, 61, 62], space 8"))
                .expect(switchTo(0, 1), registers("core 0: task 1, pc 104, sp 992, r [40, 41, 42], space 7"))
                .expect(switchTo(0, 2), registers("core 0: task 2, pc 204, sp 1992, r [60, 61, 62], space 8"));
    }

    @Check("idle-core")
    void taskGoesOnAfterItsCoreWasIdle() {
        story().expect(newTask(1, 7), nobody())
                .expect(switchTo(0, 1), registers("core 0: task 1, pc 100, sp 1000, r [0, 0, 0], space 7"))
                .expect(run(0), registers("core 0: task 1, pc 104, sp 992, r [30, 31, 32], space 7"))
                .expect(idle(0), nobody())
                .expect(run(0), nobody())
                .expect(switchTo(0, 1), registers("core 0: task 1, pc 104, sp 992, r [30, 31, 32], space 7"));
    }

    private static BenchStory<ContextStep> story() {
        return BenchStory.on(() -> ContextBench.of(1, ContextSwitcher::new));
    }
}
