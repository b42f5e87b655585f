package dev.timeslice.hiddenchecks.thread.coordination;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.coordination.BoundedBuffer;

/** Sleepers that are interrupted leave, and leave nothing behind. */
class InterruptTest {

    @Check("interrupted-take-gives-up")
    void anInterruptedTakerThrowsAndTheNextItemGoesToTheOther() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<Integer> buffer = new BoundedBuffer<>(1);
            Message sleep = Message.of(
                    "take() on an empty buffer must sleep, also while another taker sleeps.",
                    "빈 버퍼에서 take()는 다른 taker가 잠들어 있더라도 잠들어 기다려야 합니다.");
            Member<Integer> first = crew.<Integer>call("taker-1", buffer::take).awaitBlocked(sleep);
            Member<Integer> second = crew.<Integer>call("taker-2", buffer::take).awaitBlocked(sleep);
            first.interrupt();
            first.awaitException(
                    InterruptedException.class,
                    Message.of(
                            "A taker that is interrupted while it sleeps must end with an InterruptedException.",
                            "잠들어 있는 동안 인터럽트를 받은 taker는 InterruptedException으로 끝나야 합니다."));
            Message next = Message.of(
                    "Two takers slept and the first was interrupted: the next item must go to the second.",
                    "taker 두 개가 잠들어 있다가 첫째가 인터럽트를 받고 떠났습니다. 다음 항목은 둘째가 받아야 합니다.");
            crew.run("putter", () -> buffer.put(7)).result(next);
            second.returns(7, next);
            crew.call("observer", buffer::size).returns(0, next);
        }
    }

    @Check("interrupted-put-leaves-no-trace")
    void anInterruptedPutterThrowsAndTheBufferIsAsBefore() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<Integer> buffer = new BoundedBuffer<>(1);
            Message fits = Message.of(
                    "The first item must fit into an empty buffer of capacity 1.", "용량이 1인 빈 버퍼에는 첫 항목이 들어가야 합니다.");
            crew.run("putter", () -> buffer.put(1)).result(fits);
            Member<Void> sleeper = crew.run("sleeper", () -> buffer.put(2))
                    .awaitBlocked(Message.of(
                            "A buffer with capacity 1 holds one item: a second put() must sleep until there is space, but it came to an end.",
                            "용량이 1인 버퍼에 항목 하나가 들어 있습니다. 두 번째 put()은 자리가 날 때까지 잠들어 기다려야 하지만, 끝나 버렸습니다."));
            sleeper.interrupt();
            sleeper.awaitException(
                    InterruptedException.class,
                    Message.of(
                            "A putter that is interrupted while it sleeps must end with an InterruptedException.",
                            "잠들어 있는 동안 인터럽트를 받은 putter는 InterruptedException으로 끝나야 합니다."));
            Message untouched = Message.of(
                    "An interrupted put(2) must leave the buffer as it was: it still holds 1 alone, and after take()"
                            + " there is space for 3.",
                    "인터럽트를 받은 put(2)은(는) 버퍼를 그대로 두어야 합니다. 버퍼에는 1만 남아 있고, take() 뒤에는 3이 들어갈 자리가 있어야 합니다.");
            crew.call("observer", buffer::size).returns(1, untouched);
            crew.call("taker", buffer::take).returns(1, untouched);
            crew.call("observer", buffer::size).returns(0, untouched);
            crew.run("putter", () -> buffer.put(3)).result(untouched);
            crew.call("taker", buffer::take).returns(3, untouched);
        }
    }

    @Check("buffers-are-independent")
    void twoBuffersHaveNothingToDoWithEachOther() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<Integer> left = new BoundedBuffer<>(1);
            BoundedBuffer<Integer> right = new BoundedBuffer<>(1);
            Message apart = Message.of(
                    "Two buffers of capacity 1: what is put into one must neither fill the other nor come out of it.",
                    "용량이 1인 버퍼가 두 개 있습니다. 한쪽에 넣은 항목이 다른 쪽을 채우거나 다른 쪽에서 나와서는 안 됩니다.");
            crew.run("putter", () -> left.put(1)).result(apart);
            crew.call("observer", right::size).returns(0, apart);
            crew.run("putter", () -> right.put(2)).result(apart);
            crew.call("taker", left::take).returns(1, apart);
            Member<Integer> sleeper = crew.<Integer>call("sleeper", left::take).awaitBlocked(apart);
            crew.call("taker", right::take).returns(2, apart);
            crew.run("putter", () -> right.put(3)).result(apart);
            sleeper.awaitBlocked(apart);
            crew.run("putter", () -> left.put(4)).result(apart);
            sleeper.returns(4, apart);
        }
    }
}
