package dev.timeslice.testkit.rings;

import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.RingLayout;
import dev.timeslice.model.ipc.SharedSegment;
import java.util.OptionalLong;

/** A ring with a flaw, or with none. */
class FlawedRing implements ClosableRing {
    enum Flaw {
        NONE,
        PUBLISHES_FIRST,
        PUBLISHES_PLAINLY,
        LOOKS_PLAINLY,
        FREES_FIRST,
        FREES_PLAINLY,
        REUSES_PLAINLY,
        LOOKS_FOR_THE_END_LAST,
        NEVER_PUBLISHES,
        WAITS
    }

    private final SharedSegment words;
    private final Flaw flaw;
    private final int slots;

    FlawedRing(SharedSegment words, Flaw flaw) {
        this.words = words;
        this.flaw = flaw;
        slots = words.size() - RingLayout.SLOTS;
    }

    @Override
    public boolean put(long value) {
        long tail = words.load(RingLayout.TAIL);
        while (tail - otherCount(RingLayout.HEAD, Flaw.REUSES_PLAINLY) == slots) {
            if (flaw != Flaw.WAITS) {
                return false;
            }
        }
        int slot = RingLayout.SLOTS + (int) (tail % slots);
        if (flaw == Flaw.PUBLISHES_FIRST) {
            words.storeRelease(RingLayout.TAIL, tail + 1);
            words.store(slot, value);
        } else {
            words.store(slot, value);
            if (flaw == Flaw.PUBLISHES_PLAINLY) {
                words.store(RingLayout.TAIL, tail + 1);
            } else if (flaw != Flaw.NEVER_PUBLISHES) {
                words.storeRelease(RingLayout.TAIL, tail + 1);
            }
        }
        return true;
    }

    private long otherCount(int word, Flaw plainly) {
        return flaw == plainly ? words.load(word) : words.loadAcquire(word);
    }

    @Override
    public OptionalLong take() {
        long head = words.load(RingLayout.HEAD);
        if (otherCount(RingLayout.TAIL, Flaw.LOOKS_PLAINLY) == head) {
            return OptionalLong.empty();
        }
        int slot = RingLayout.SLOTS + (int) (head % slots);
        if (flaw == Flaw.FREES_FIRST) {
            words.storeRelease(RingLayout.HEAD, head + 1);
            return OptionalLong.of(words.load(slot));
        }
        long value = words.load(slot);
        if (flaw == Flaw.FREES_PLAINLY) {
            words.store(RingLayout.HEAD, head + 1);
        } else {
            words.storeRelease(RingLayout.HEAD, head + 1);
        }
        return OptionalLong.of(value);
    }

    @Override
    public void close() {
        words.storeRelease(RingLayout.CLOSED, 1);
    }

    @Override
    public boolean isFinished() {
        if (flaw == Flaw.LOOKS_FOR_THE_END_LAST) {
            return words.loadAcquire(RingLayout.TAIL) == words.load(RingLayout.HEAD)
                    && words.loadAcquire(RingLayout.CLOSED) == 1;
        }
        return words.loadAcquire(RingLayout.CLOSED) == 1
                && words.loadAcquire(RingLayout.TAIL) == words.load(RingLayout.HEAD);
    }
}
