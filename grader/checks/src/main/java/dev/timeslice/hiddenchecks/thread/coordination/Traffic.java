package dev.timeslice.hiddenchecks.thread.coordination;

import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.threads.Violation;
import dev.timeslice.thread.coordination.BoundedBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One buffer with two putters and two takers, and what each of them saw.
 *
 * <p>Putter 1 puts 1000, 1001, 1002, ... and putter 2 puts 2000, 2001, 2002, ...; as many items are taken as were put. Each list is
 * written by one thread alone and read after all have ended.
 */
final class Traffic {
    private static final int THREADS_A_SIDE = 2;
    private static final int NAMES_A_PUTTER = 1000;

    private final int capacity;
    private final int itemsAThread;
    private final BoundedBuffer<Integer> buffer;
    private final List<List<@Nullable Integer>> taken = new ArrayList<>();
    private int inside;
    private int smallest;
    private int largest;

    /**
     * @param itemsAThread how many each putter puts and each taker takes, at most 1000
     */
    Traffic(int capacity, int itemsAThread) {
        this.capacity = capacity;
        this.itemsAThread = itemsAThread;
        buffer = new BoundedBuffer<>(capacity);
        for (int taker = 0; taker < THREADS_A_SIDE; taker++) {
            taken.add(new ArrayList<>(itemsAThread));
        }
    }

    /** This traffic with so many items of putter 2 in the buffer before it begins; fewer than the capacity. */
    Traffic filledWith(int items) {
        try {
            for (int i = 0; i < items; i++) {
                buffer.put(item(1, i));
            }
        } catch (InterruptedException e) {
            throw new GraderFault("interrupted while a buffer was being filled", e);
        }
        inside = items;
        return this;
    }

    void putAll(int putter, Runnable between) throws InterruptedException {
        for (int i = 0; i < itemsAThread; i++) {
            buffer.put(item(putter, i));
            between.run();
        }
    }

    void takeAll(int taker, Runnable between) throws InterruptedException {
        List<@Nullable Integer> mine = taken.get(taker);
        for (int i = 0; i < itemsAThread; i++) {
            mine.add(buffer.take());
            between.run();
        }
    }

    /** As putter 1, and remembers the smallest and the largest size that it sees. */
    void putAllLookingAtSize(Runnable between) throws InterruptedException {
        for (int i = 0; i < itemsAThread; i++) {
            buffer.put(item(0, i));
            int size = buffer.size();
            smallest = Math.min(smallest, size);
            largest = Math.max(largest, size);
            between.run();
        }
    }

    private static int item(int putter, int number) {
        return NAMES_A_PUTTER * (putter + 1) + number;
    }

    Optional<Violation> lostOrDoubled() {
        List<Integer> expected = new ArrayList<>();
        for (int putter = 0; putter < THREADS_A_SIDE; putter++) {
            for (int i = 0; i < itemsAThread; i++) {
                expected.add(item(putter, i));
            }
        }
        List<@Nullable Integer> all = new ArrayList<>();
        taken.forEach(all::addAll);
        if (all.size() == expected.size() && all.containsAll(expected)) {
            return Optional.empty();
        }
        boolean doubled = all.stream().anyMatch(item -> item != null && Collections.frequency(all, item) > 1);
        return violation(
                doubled ? VerdictKind.BROKEN_INVARIANT : VerdictKind.LOST_UPDATE,
                "Every item that is put must be taken exactly once.",
                "넣은 항목은 모두 정확히 한 번씩 꺼내져야 합니다.");
    }

    Optional<Violation> outOfOrder() {
        for (List<@Nullable Integer> one : taken) {
            int[] last = {-1, -1};
            for (Integer item : one) {
                int putter = item == null ? 0 : item / NAMES_A_PUTTER - 1;
                if (item == null || item <= last[putter]) {
                    return violation(
                            VerdictKind.ORDER,
                            "The items of one putter must reach each taker in the order in which they were put.",
                            "한 putter가 넣은 항목은 어느 taker에게나 넣은 순서대로 도착해야 합니다.");
                }
                last[putter] = item;
            }
        }
        return Optional.empty();
    }

    /** What was seen differs from run to run, so it is told in the witness and not in the sentence. */
    Optional<Violation> sizeOutOfBounds() {
        int atTheEnd = buffer.size();
        if (atTheEnd != inside) {
            return Optional.of(new Violation(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                                    "%d items were in the buffer, and then as many were taken as were put, so size() must"
                                            + " be %d again at the end; it was not.",
                                    "버퍼에 항목이 %d개 있었고 넣은 만큼 꺼냈으므로 마지막 size()는 다시 %d이어야 하지만 그렇지 않았습니다.")
                            .with(inside, inside),
                    "size() at the end: " + atTheEnd));
        }
        if (smallest < 0 || largest > capacity) {
            return Optional.of(new Violation(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                                    "size() of a buffer with capacity %d must stay from 0 to %d; it did not.",
                                    "용량이 %d인 버퍼의 size()는 0부터 %d까지여야 하지만, 그 범위를 벗어났습니다.")
                            .with(capacity, capacity),
                    "size() was seen from " + smallest + " to " + largest));
        }
        return Optional.empty();
    }

    private Optional<Violation> violation(VerdictKind kind, String en, String ko) {
        return Optional.of(new Violation(kind, Message.of(en, ko), found()));
    }

    private String found() {
        return "putter-1 put " + item(0, 0) + " to " + item(0, itemsAThread - 1) + ", putter-2 put " + item(1, 0)
                + " to "
                + item(1, itemsAThread - 1) + "\ntaker-1 took " + taken.get(0) + "\ntaker-2 took "
                + taken.get(1);
    }
}
