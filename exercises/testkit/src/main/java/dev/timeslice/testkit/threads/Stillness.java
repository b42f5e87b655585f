package dev.timeslice.testkit.threads;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches one thread until it really waits inside the code under test, rather than passing through a lock.
 *
 * <p>The evidence is lighter than that of the {@link HangRule}, because nobody is blamed for waiting: if a check acts a
 * moment too early, it sees less, and a right solution still passes.
 */
final class Stillness implements AutoCloseable {
    private static final int ROUNDS = 20;

    private final Thread thread;
    private @Nullable Heartbeat heartbeat;
    private @Nullable ThreadSnapshot first;
    private int roundsBefore;

    Stillness(Thread thread) {
        this.thread = thread;
    }

    /** Looks once more; true when the thread has stood still in the code under test for long enough. */
    boolean isCertain() {
        if (!ThreadSnapshot.isStuck(thread.getState())) {
            close();
            return false;
        }
        Optional<ThreadSnapshot> seen = ThreadSnapshot.ofStuck(List.of(thread))
                .map(snapshots -> snapshots.get(0))
                .filter(ThreadSnapshot::isInCodeUnderTest);
        if (seen.isEmpty()) {
            close();
            return false;
        }
        if (heartbeat == null) {
            heartbeat = Heartbeat.start(0);
        }
        if (!seen.get().equals(first)) {
            first = seen.get();
            roundsBefore = heartbeat.rounds();
        }
        return heartbeat.rounds() - roundsBefore >= ROUNDS;
    }

    @Override
    public void close() {
        first = null;
        if (heartbeat != null) {
            heartbeat.close();
            heartbeat = null;
        }
    }
}
