package dev.timeslice.publicchecks.process.faultdomains;

import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.TaskEnd;
import dev.timeslice.process.faultdomains.FaultDomains;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.process.FaultScene;
import java.util.List;

class FaultDomainsTest {
    /** Process 2 with three threads, and process 3 with one. */
    private static final FaultScene SCENE = FaultScene.empty().with(2, 101, 102).with(3);

    @Check("memory-fault-ends-the-process")
    void aMemoryFaultInOneThreadEndsAllThreadsOfItsProcess() {
        SCENE.expect(
                new FaultDomains(),
                FaultCause.MEMORY,
                101,
                List.of(new TaskEnd(2, 139), new TaskEnd(101, 139), new TaskEnd(102, 139)));
    }

    @Check("exception-ends-its-thread")
    void anUncaughtExceptionEndsItsThreadAlone() {
        SCENE.expect(new FaultDomains(), FaultCause.UNCAUGHT_EXCEPTION, 101, List.of(new TaskEnd(101, 1)));
    }

    @Check("other-processes-live")
    void aFaultNeverLeavesItsProcess() {
        SCENE.expect(new FaultDomains(), FaultCause.MEMORY, 3, List.of(new TaskEnd(3, 139)));
    }
}
