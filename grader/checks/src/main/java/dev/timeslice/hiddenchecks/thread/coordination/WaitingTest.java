package dev.timeslice.hiddenchecks.thread.coordination;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.testkit.threads.Step;
import dev.timeslice.thread.coordination.BoundedBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Who sleeps, who is woken, and who goes on: each thread is brought to WAITING before the next step. */
class WaitingTest {
    private static final int MIXED_ROUNDS = 10;

    @Check("put-waits-for-space")
    void whoPutsIntoAFullBufferSleepsUntilThereIsSpace() {
        for (int capacity = 1; capacity <= 3; capacity++) {
            try (Crew crew = Crew.assemble()) {
                BoundedBuffer<Integer> buffer = filled(crew, capacity);
                Member<Void> putter = sleepingPutter(crew, buffer, capacity);
                crew.call("observer", buffer::size)
                        .returns(
                                capacity,
                                Message.of(
                                                "While a put sleeps on the full buffer, size() must be its capacity, %d.",
                                                "가득 찬 버퍼에서 put이 잠들어 있는 동안 size()는 용량인 %d이어야 합니다.")
                                        .with(capacity));
                Message wakes = Message.of(
                                "A putter sleeps on a full buffer of capacity %d: one take() must wake it, and the items"
                                        + " must leave in their order.",
                                "용량이 %d인 가득 찬 버퍼에서 putter가 잠들어 있습니다. take() 한 번이 이 스레드를 깨워야 하고, 항목은 순서대로 나와야 합니다.")
                        .with(capacity);
                crew.call("taker", buffer::take).returns(1, wakes);
                putter.result(wakes);
                for (int item = 2; item <= capacity + 1; item++) {
                    crew.call("taker", buffer::take).returns(item, wakes);
                }
            }
        }
    }

    private static Member<Void> sleepingPutter(Crew crew, BoundedBuffer<Integer> buffer, int capacity) {
        Member<Void> putter = crew.run("putter", putting(buffer, capacity + 1)).awaitSettled();
        if (putter.hasEnded()) {
            putter.result(Message.of(
                            "A buffer with capacity %d is full: the next put must sleep until there is space, but it came to an end.",
                            "용량이 %d인 버퍼가 가득 찼습니다. 다음 put은 자리가 날 때까지 잠들어 기다려야 하지만, 끝나 버렸습니다.")
                    .with(capacity));
            throw tooManyPuts(crew, buffer, capacity);
        }
        return putter;
    }

    /** How many puts come to an end, and after how many one sleeps, where one too many has come to an end already. */
    private static CheckFailure tooManyPuts(Crew crew, BoundedBuffer<Integer> buffer, int capacity) {
        int most = 2 * capacity + 2;
        AtomicInteger through = new AtomicInteger(capacity + 1);
        crew.run("putter", () -> {
                    while (through.get() < most) {
                        buffer.put(through.get() + 1);
                        through.incrementAndGet();
                    }
                })
                .awaitSettled();
        Message rule = Message.of(
                        "A buffer with capacity %d takes %d item(s), and the next put must sleep until there is space.",
                        "용량이 %d인 버퍼에는 항목이 %d개까지 들어가고, 그다음 put은 자리가 날 때까지 잠들어 기다려야 합니다.")
                .with(capacity, capacity);
        Message found = through.get() < most
                ? Message.of("%s This one took %d before a put slept.", "%s 이 버퍼에는 %d개가 들어간 뒤에야 put이 잠들었습니다.")
                        .with(rule, through.get())
                : Message.of("%s This one took %d, and none of the puts slept.", "%s 이 버퍼에는 %d개가 들어갔고, 잠든 put이 없었습니다.")
                        .with(rule, through.get());
        return CheckFailure.failed(found, "capacity: " + capacity + ", puts that came to an end: " + through);
    }

    @Check("one-item-one-taker")
    void anItemIsGivenToOneOfTwoSleepingTakers() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<Integer> buffer = new BoundedBuffer<>(2);
            List<Member<Integer>> takers = sleepingTakers(crew, buffer);
            Message once = Message.of(
                    "Two takers sleep on the empty buffer and one item is put: one taker must return it, and the other"
                            + " must find the buffer empty again and sleep on.",
                    "빈 버퍼에서 taker 두 개가 잠들어 있고 항목 하나를 넣었습니다. 하나는 그 항목을 돌려주고, 다른 하나는 버퍼가 다시 빈 것을 확인하고 계속 잠들어 있어야 합니다.");
            crew.run("putter", putting(buffer, 1)).result(once);
            Member<Integer> lucky = crew.awaitFirst(takers, once);
            Member<Integer> other = takers.get(lucky == takers.get(0) ? 1 : 0);
            other.awaitBlocked(once);
            lucky.returns(1, once);
            crew.run("putter", putting(buffer, 2)).result(once);
            other.returns(2, once);
        }
    }

    @Check("one-space-one-putter")
    void aSpaceIsGivenToOneOfTwoSleepingPutters() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<Integer> buffer = filled(crew, 1);
            List<Member<Void>> putters = sleepingPutters(crew, buffer, 2, 3);
            Message once = Message.of(
                    "Two putters sleep on the full buffer of capacity 1 and one item is taken: one putter must go on,"
                            + " and the other must find the buffer full again and sleep on.",
                    "용량이 1인 가득 찬 버퍼에서 putter 두 개가 잠들어 있고 항목 하나를 꺼냈습니다. 하나는 진행하고, 다른 하나는 버퍼가 다시 가득 찬 것을 확인하고 계속 잠들어 있어야 합니다.");
            crew.call("taker", buffer::take).returns(1, once);
            Member<Void> lucky = crew.awaitFirst(putters, once);
            Member<Void> other = putters.get(lucky == putters.get(0) ? 1 : 0);
            other.awaitBlocked(once);
            lucky.result(once);
            crew.call("observer", buffer::size).returns(1, once);
            int first = lucky == putters.get(0) ? 2 : 3;
            crew.call("taker", buffer::take).returns(first, once);
            other.result(once);
            crew.call("taker", buffer::take).returns(5 - first, once);
        }
    }

    /**
     * The two steps are made at once, under the buffer's own monitor if that is its lock, so that no sleeper runs
     * between them.
     */
    @Check("every-change-wakes-a-sleeper")
    void twoItemsAtOnceWakeTwoTakersAndTwoSpacesTwoPutters() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<Integer> buffer = new BoundedBuffer<>(3);
            List<Member<Integer>> takers = sleepingTakers(crew, buffer);
            Message both = Message.of(
                    "Two takers sleep on the empty buffer and two items are put at once: both takers must go on.",
                    "빈 버퍼에서 taker 두 개가 잠들어 있고 항목 두 개를 연달아 넣었습니다. 두 taker 모두 진행해야 합니다.");
            crew.run("putter", () -> {
                        synchronized (buffer) {
                            buffer.put(1);
                            buffer.put(2);
                        }
                    })
                    .result(both);
            demandBoth(takers, 1, 2, both);
        }
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<Integer> buffer = filled(crew, 3);
            List<Member<Void>> putters = sleepingPutters(crew, buffer, 4, 5);
            Message both = Message.of(
                    "Two putters sleep on the full buffer and two items are taken at once: both putters must go on.",
                    "가득 찬 버퍼에서 putter 두 개가 잠들어 있고 항목 두 개를 연달아 꺼냈습니다. 두 putter 모두 진행해야 합니다.");
            crew.call("taker", () -> {
                        synchronized (buffer) {
                            return buffer.take() + ", " + buffer.take();
                        }
                    })
                    .returns("1, 2", both);
            putters.forEach(putter -> putter.result(both));
        }
    }

    /**
     * Two of a kind sleep, and one thread of the other kind does two steps in a row: its second step usually comes
     * before the first sleeper has a core, so that it sleeps beside the second one. Several rounds make that certain.
     */
    @Check("wakes-the-right-one")
    void puttersAndTakersThatSleepTogetherAreAllWoken() {
        for (int round = 0; round < MIXED_ROUNDS; round++) {
            try (Crew crew = Crew.assemble()) {
                BoundedBuffer<Integer> buffer = new BoundedBuffer<>(1);
                List<Member<Integer>> takers = sleepingTakers(crew, buffer);
                Message all = Message.of(
                        "Two takers sleep on an empty buffer of capacity 1 and one thread puts two items in a row: all"
                                + " three must come to an end.",
                        "용량이 1인 빈 버퍼에서 taker 두 개가 잠들어 있고, 한 스레드가 항목 두 개를 연달아 넣습니다. 세 스레드 모두 끝나야 합니다.");
                crew.run("putter", () -> {
                    buffer.put(1);
                    buffer.put(2);
                });
                crew.joinAll(all);
                demandBoth(takers, 1, 2, all);
            }
            try (Crew crew = Crew.assemble()) {
                BoundedBuffer<Integer> buffer = filled(crew, 1);
                sleepingPutters(crew, buffer, 2, 3);
                Message all = Message.of(
                        "Two putters sleep on a full buffer of capacity 1 and one thread takes two items in a row: all"
                                + " three must come to an end.",
                        "용량이 1인 가득 찬 버퍼에서 putter 두 개가 잠들어 있고, 한 스레드가 항목 두 개를 연달아 꺼냅니다. 세 스레드 모두 끝나야 합니다.");
                crew.run("taker", () -> {
                    buffer.take();
                    buffer.take();
                });
                crew.joinAll(all);
                crew.call("observer", buffer::size).returns(1, all);
            }
        }
    }

    /**
     * The check holds the buffer's monitor while two threads arrive. If that is the buffer's lock, both stand at its
     * door and must look at the buffer only after they have come in.
     */
    @Check("looks-under-the-lock")
    void whetherThereIsSpaceOrAnItemIsDecidedUnderTheLock() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<Integer> buffer = new BoundedBuffer<>(1);
            Member<Void> first;
            Member<Void> second;
            synchronized (buffer) {
                first = crew.run("putter-1", putting(buffer, 1)).awaitSettled();
                second = crew.run("putter-2", putting(buffer, 2)).awaitSettled();
            }
            Message one = Message.of(
                    "Two putters arrive at the same time at a buffer with one space: one must put its item, and the"
                            + " other must see that the buffer is full now and sleep.",
                    "자리가 하나 남은 버퍼에 putter 두 개가 동시에 도착합니다. 하나는 항목을 넣고, 다른 하나는 이제 버퍼가 가득 찬 것을 보고 잠들어야 합니다.");
            Member<Void> lucky = crew.awaitFirst(List.of(first, second), one);
            (lucky == first ? second : first).awaitBlocked(one);
            lucky.result(one);
            int item = lucky == first ? 1 : 2;
            crew.call("taker", buffer::take).returns(item, one);
            crew.call("taker", buffer::take).returns(3 - item, one);
            crew.joinAll(one);
        }
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<Integer> buffer = filled(crew, 1);
            Member<Integer> first;
            Member<Integer> second;
            synchronized (buffer) {
                first = crew.call("taker-1", buffer::take).awaitSettled();
                second = crew.call("taker-2", buffer::take).awaitSettled();
            }
            Message one = Message.of(
                    "Two takers arrive at the same time at a buffer with one item: one must take it, and the other must"
                            + " see that the buffer is empty now and sleep.",
                    "항목이 하나 든 버퍼에 taker 두 개가 동시에 도착합니다. 하나는 항목을 꺼내고, 다른 하나는 이제 버퍼가 빈 것을 보고 잠들어야 합니다.");
            Member<Integer> lucky = crew.awaitFirst(List.of(first, second), one);
            Member<Integer> other = lucky == first ? second : first;
            other.awaitBlocked(one);
            lucky.returns(1, one);
            crew.run("putter", putting(buffer, 2)).result(one);
            other.returns(2, one);
        }
    }

    private static void demandBoth(List<Member<Integer>> takers, int one, int other, Message otherwise) {
        Integer first = takers.get(0).result(otherwise);
        Integer second = takers.get(1).result(otherwise);
        if (first == null
                || second == null
                || first + second != one + other
                || Math.abs(first - second) != other - one) {
            throw CheckFailure.failed(otherwise, "taker-1: " + first + ", taker-2: " + second);
        }
    }

    private static List<Member<Integer>> sleepingTakers(Crew crew, BoundedBuffer<Integer> buffer) {
        Message sleep = Message.of(
                "take() on an empty buffer must sleep until there is an item, but it came to an end.",
                "빈 버퍼에서 take()는 항목이 들어올 때까지 잠들어 기다려야 하지만, 끝나 버렸습니다.");
        return List.of(
                crew.<Integer>call("taker-1", buffer::take).awaitBlocked(sleep),
                crew.<Integer>call("taker-2", buffer::take).awaitBlocked(sleep));
    }

    private static List<Member<Void>> sleepingPutters(Crew crew, BoundedBuffer<Integer> buffer, int one, int other) {
        Message sleep = Message.of(
                "put() on a full buffer must sleep until there is space, but it came to an end.",
                "가득 찬 버퍼에서 put()은 자리가 날 때까지 잠들어 기다려야 하지만, 끝나 버렸습니다.");
        return List.of(
                crew.run("putter-1", putting(buffer, one)).awaitBlocked(sleep),
                crew.run("putter-2", putting(buffer, other)).awaitBlocked(sleep));
    }

    /** A full buffer with the items 1 to its capacity. */
    private static BoundedBuffer<Integer> filled(Crew crew, int capacity) {
        BoundedBuffer<Integer> buffer = new BoundedBuffer<>(capacity);
        crew.run("filler", () -> {
                    for (int item = 1; item <= capacity; item++) {
                        buffer.put(item);
                    }
                })
                .result(Message.of(
                                "A buffer with capacity %d must take %d items without sleeping.",
                                "용량이 %d인 버퍼에는 항목 %d개를 잠들지 않고 넣을 수 있어야 합니다.")
                        .with(capacity, capacity));
        return buffer;
    }

    private static Step putting(BoundedBuffer<Integer> buffer, int item) {
        return () -> buffer.put(item);
    }
}
