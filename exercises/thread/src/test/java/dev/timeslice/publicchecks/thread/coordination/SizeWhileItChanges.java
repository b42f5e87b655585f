package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.BoundedBuffer;

/** Somebody asks for the size while one item comes and one goes: it has to be right, in any schedule. */
@Explored(raceFree = true)
public final class SizeWhileItChanges implements Scenario {
    private static final int CAPACITY = 2;

    private final BoundedBuffer<String> buffer = new BoundedBuffer<>(CAPACITY);

    @Override
    public void threads(Cast cast) throws InterruptedException {
        buffer.put("a");
        cast.thread("putter", () -> buffer.put("b"));
        cast.thread("taker", buffer::take);
        cast.thread("observer", () -> {
            int size = buffer.size();
            if (size < 0 || size > CAPACITY) {
                throw new CheckFailure(
                        VerdictKind.BROKEN_INVARIANT,
                        Message.of(
                                        "size() of a buffer with capacity %d must stay from 0 to %d.",
                                        "용량이 %d인 버퍼의 size()는 0부터 %d까지여야 합니다.")
                                .with(CAPACITY, CAPACITY),
                        "size(): " + size);
            }
        });
    }

    @Override
    public void afterwards() {
        if (buffer.size() != 1) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "One item was in the buffer, one was put and one was taken: size() must be 1 at the end.",
                            "버퍼에 항목이 하나 있었고 하나를 넣고 하나를 꺼냈으므로 마지막 size()는 1이어야 합니다."),
                    "size(): " + buffer.size());
        }
    }
}
