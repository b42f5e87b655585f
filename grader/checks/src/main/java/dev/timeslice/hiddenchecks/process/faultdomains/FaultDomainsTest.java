package dev.timeslice.hiddenchecks.process.faultdomains;

import dev.timeslice.model.process.Fault;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.process.LiveTask;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.TaskEnd;
import dev.timeslice.process.faultdomains.FaultDomains;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.process.FaultScene;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class FaultDomainsTest {
    private static final String CLASS = "dev.timeslice.process.faultdomains.FaultDomains";

    @Check("status-tells-the-signal")
    void everySignalHasItsOwnStatus() {
        FaultScene scene = FaultScene.empty().with(5).with(7, 9);
        scene.expect(new FaultDomains(), FaultCause.ARITHMETIC, 9, List.of(new TaskEnd(7, 136), new TaskEnd(9, 136)));
        scene.expect(
                new FaultDomains(),
                FaultCause.ILLEGAL_INSTRUCTION,
                7,
                List.of(new TaskEnd(7, 132), new TaskEnd(9, 132)));
        scene.expect(new FaultDomains(), FaultCause.ABORT, 5, List.of(new TaskEnd(5, 134)));
    }

    @Check("handled-signal-ends-the-thread")
    void aHandlerMakesAnExceptionOfItsSignal() {
        FaultScene scene = FaultScene.empty()
                .with(EnumSet.of(Signal.SEGV, Signal.FPE), 2, 4)
                .with(3, 5);
        scene.expect(new FaultDomains(), FaultCause.MEMORY, 4, List.of(new TaskEnd(4, 1)));
        scene.expect(new FaultDomains(), FaultCause.ARITHMETIC, 2, List.of(new TaskEnd(2, 1)));
        // A handler for another signal, or of another process, does not count.
        scene.expect(
                new FaultDomains(),
                FaultCause.ILLEGAL_INSTRUCTION,
                4,
                List.of(new TaskEnd(2, 132), new TaskEnd(4, 132)));
        scene.expect(new FaultDomains(), FaultCause.MEMORY, 5, List.of(new TaskEnd(3, 139), new TaskEnd(5, 139)));
    }

    @Check("abort-cannot-be-handled")
    void abortEndsTheProcessInSpiteOfAHandler() {
        FaultScene scene = FaultScene.empty()
                .with(EnumSet.of(Signal.ABRT, Signal.SEGV), 2, 4)
                .with(3);
        scene.expect(new FaultDomains(), FaultCause.ABORT, 4, List.of(new TaskEnd(2, 134), new TaskEnd(4, 134)));
    }

    @Check("nobody-is-at-fault")
    void aFaultOfNobodyIsRefused() {
        try {
            List<TaskEnd> ends = new FaultDomains()
                    .raise(
                            new Fault(FaultCause.MEMORY, 8),
                            FaultScene.empty().with(2, 4).tasks());
            throw CheckFailure.failed(Message.of(
                            "No task has the number 8, so raise should throw an IllegalArgumentException, but it answered %s.",
                            "번호가 8인 태스크가 없으므로 raise는 IllegalArgumentException을 던져야 하는데 %s(으)로 답했습니다.")
                    .with(ends));
        } catch (IllegalArgumentException expected) {
            // As it should be.
        }
    }

    @Check("any-fault")
    void whoEndsIsAsWithTheReference(CheckContext context) {
        FaultHandler reference = context.reference(FaultHandler.class, CLASS);
        // One for all scenes, as a kernel has it: what happened before changes nothing.
        FaultDomains domains = new FaultDomains();
        Random random = context.random("scenes");
        for (int size = 1; size <= 6; size++) {
            for (int i = 0; i < 60; i++) {
                FaultScene scene = scene(random, size);
                for (FaultCause cause : FaultCause.values()) {
                    for (LiveTask task : scene.tasks()) {
                        scene.expect(
                                domains,
                                cause,
                                task.tid(),
                                reference.raise(new Fault(cause, task.tid()), scene.tasks()));
                    }
                }
            }
        }
    }

    /** So many tasks, dealt out to as many processes at most; of some processes the first thread has ended. */
    private static FaultScene scene(Random random, int size) {
        FaultScene scene = FaultScene.empty();
        int next = 2;
        int left = size;
        while (left > 0) {
            int threads = 1 + random.nextInt(left);
            left -= threads;
            int pid = next;
            next += random.nextInt(2);
            Set<Signal> handled = EnumSet.noneOf(Signal.class);
            for (Signal signal : Signal.values()) {
                if (random.nextInt(3) == 0) {
                    handled.add(signal);
                }
            }
            List<LiveTask> tasks = new java.util.ArrayList<>(scene.tasks());
            for (int i = 0; i < threads; i++) {
                tasks.add(new LiveTask(next++, pid, handled));
            }
            scene = new FaultScene(tasks);
        }
        return scene;
    }
}
