package dev.timeslice.publicchecks.ipc.sharedmemory;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.rings.RingRun;

/** Two real processes, driven from outside: each is a JVM of its own, and all that they share is a file. */
class MappedRingTest {
    private static final String FILE = "dev.timeslice.ipc.sharedmemory.MappedRing";
    private static final String RING = "dev.timeslice.ipc.sharedmemory.WordRing";

    @Check("two-processes-share-a-ring")
    void whatOneProcessPutsTheOtherTakesToTheEnd(CheckContext context, BlackBox box) {
        try (RingRun run =
                RingRun.start(box, FILE, RING, context.random("numbers").nextLong())) {
            run.connect(7).put(5).take(3).put(5).beginPut(20).beginClose().drain();
        }
    }
}
