package dev.timeslice.hiddenchecks.ipc.sharedmemory;

import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.RingLayout;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.rings.RingStory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** A call of one end or the other; the numbers that are put are 11, 12, 13, ... */
enum RingCall {
    PUT,
    TAKE,
    FINISHED,
    CLOSE;

    private static final int CALLS_A_CLOSE = 60;

    static RingCall seldomClose(Random random) {
        int drawn = random.nextInt(CALLS_A_CLOSE);
        return drawn == 0 ? CLOSE : values()[drawn % 3];
    }

    /** Compares a ring's answers with those of a queue that is given no more than it may hold. */
    static Optional<CheckFailure> told(
            List<RingCall> calls, int slots, Function<SharedSegment, ? extends ClosableRing> ring) {
        RingStory story = RingStory.about(
                "a ring over " + RingLayout.SLOTS + " + " + slots + " words that are 0",
                SharedSegment.of(RingLayout.SLOTS + slots),
                ring);
        Deque<Long> queue = new ArrayDeque<>();
        boolean closed = false;
        long next = 11;
        try {
            for (RingCall call : calls) {
                switch (call) {
                    case PUT -> {
                        if (closed) {
                            story.putRefused(next);
                        } else if (queue.size() == slots) {
                            story.put(next, false);
                        } else {
                            story.put(next, true);
                            queue.add(next++);
                        }
                    }
                    case TAKE -> {
                        Long oldest = queue.poll();
                        if (oldest == null) {
                            story.takeNothing();
                        } else {
                            story.take(oldest);
                        }
                    }
                    case FINISHED -> story.finished(closed && queue.isEmpty());
                    case CLOSE -> {
                        story.close();
                        closed = true;
                    }
                }
            }
            return Optional.empty();
        } catch (CheckFailure failure) {
            return Optional.of(failure);
        }
    }
}
