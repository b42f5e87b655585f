package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.coordination.BoundedBuffer;

class BoundedBufferTest {

    @Check("first-in-first-out")
    void itemsLeaveInTheOrderInWhichTheyCame() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<String> buffer = new BoundedBuffer<>(3);
            Message order = Message.of(
                    "Items must leave a buffer in the order in which they came: put a, put b, take, put c, put d, then"
                            + " take three times gives a, b, c, d.",
                    "항목은 들어온 순서대로 나와야 합니다. put a, put b, take, put c, put d 다음에 take를 세 번 하면 a, b, c, d가 차례로 나옵니다.");
            crew.call("only", () -> {
                        buffer.put("a");
                        buffer.put("b");
                        String taken = buffer.take();
                        buffer.put("c");
                        buffer.put("d");
                        return taken + ", " + buffer.take() + ", " + buffer.take() + ", " + buffer.take();
                    })
                    .returns("a, b, c, d", order);
        }
    }

    @Check("size-counts-items")
    void sizeIsTheNumberOfItemsInTheBuffer() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
            Message sizes = Message.of(
                    "size() of a buffer for two: 0 at first, then after put, put, take, take: 1, 2, 1, 0.",
                    "용량이 2인 버퍼의 size()는 처음에 0이고, put, put, take, take를 할 때마다 1, 2, 1, 0이 되어야 합니다.");
            crew.call("only", () -> {
                        StringBuilder seen = new StringBuilder("0: " + buffer.size());
                        buffer.put("a");
                        seen.append(", put: ").append(buffer.size());
                        buffer.put("b");
                        seen.append(", put: ").append(buffer.size());
                        buffer.take();
                        seen.append(", take: ").append(buffer.size());
                        buffer.take();
                        return seen.append(", take: ").append(buffer.size()).toString();
                    })
                    .returns("0: 0, put: 1, put: 2, take: 1, take: 0", sizes);
        }
    }

    @Check("capacity-is-validated")
    void aCapacityBelowOneIsRefusedByName() {
        new BoundedBuffer<String>(1);
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            Message refused = Message.of(
                            "new BoundedBuffer<>(%d) must throw an IllegalArgumentException whose message holds the value.",
                            "new BoundedBuffer<>(%d)은(는) 메시지에 그 값이 담긴 IllegalArgumentException을 던져야 합니다.")
                    .with(capacity);
            try {
                new BoundedBuffer<String>(capacity);
            } catch (IllegalArgumentException e) {
                if (String.valueOf(e.getMessage()).contains(String.valueOf(capacity))) {
                    continue;
                }
                throw CheckFailure.failed(refused, "IllegalArgumentException: " + e.getMessage());
            }
            throw CheckFailure.failed(refused, "nothing thrown");
        }
    }

    @Check("take-waits-for-an-item")
    void whoTakesFromAnEmptyBufferSleepsUntilAnItemComes() {
        try (Crew crew = Crew.assemble()) {
            BoundedBuffer<String> buffer = new BoundedBuffer<>(1);
            Member<String> taker = crew.call("taker", buffer::take)
                    .awaitBlocked(Message.of(
                            "take() on an empty buffer must sleep until there is an item, but it came to an end.",
                            "빈 버퍼에서 take()는 항목이 들어올 때까지 잠들어 기다려야 하지만, 끝나 버렸습니다."));
            Message wakes = Message.of(
                    "A taker sleeps on the empty buffer; put(\"a\") must wake it, and it must return a.",
                    "빈 버퍼에서 taker가 잠들어 있습니다. put(\"a\")은(는) 이 스레드를 깨우고, take()는 a를 돌려주어야 합니다.");
            crew.run("putter", () -> buffer.put("a")).result(wakes);
            taker.returns("a", wakes);
        }
    }
}
