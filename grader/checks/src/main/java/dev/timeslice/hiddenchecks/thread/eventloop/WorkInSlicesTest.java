package dev.timeslice.hiddenchecks.thread.eventloop;

import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.loops.LoopComparison;
import java.util.List;
import java.util.OptionalLong;

/** Work in slices beside timers, requests and other work, on the reference's loop. */
class WorkInSlicesTest {
    /** A machine on which no loop runs. */
    private static final LoopMachine STILL = new LoopMachine() {
        @Override
        public long now() {
            return 0;
        }

        @Override
        public boolean expectsCompletions() {
            return false;
        }

        @Override
        public List<Runnable> takeCompleted() {
            return List.of();
        }

        @Override
        public void sleep(OptionalLong until) {}

        @Override
        public void uncaught(RuntimeException exception) {}
    };

    @Check("others-run-between-slices")
    void othersRunBetweenSlicesAndNobodySleeps(CheckContext context) {
        new LoopComparison(new GradedParts(), new RightParts(context))
                .agreeOn(Lines.aroundSlices(false), context.random("slices"));
    }

    @Check("failing-item-ends-its-work")
    void itemThatThrowsEndsItsWorkAlone(CheckContext context) {
        requireRefused(() -> new GradedParts().slices(unused(context), 0), "new WorkInSlices(loop, 0)");
        requireRefused(
                () -> new GradedParts().slices(unused(context), 1).start(-1, number -> {}, () -> {}), "start(-1, ...)");
        new LoopComparison(new GradedParts(), new RightParts(context))
                .agreeOn(Lines.aroundSlices(true), context.random("failing slices"));
    }

    private static EventLoop unused(CheckContext context) {
        RightParts parts = new RightParts(context);
        return parts.loop(STILL, parts.timers());
    }

    private static void requireRefused(Runnable call, String text) {
        try {
            call.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw CheckFailure.failed(
                Message.of("%s should throw an IllegalArgumentException.", "%s은(는) IllegalArgumentException을 던져야 합니다.")
                        .with(text));
    }
}
