package dev.timeslice.publicchecks.ipc.socketsandfiles;

import static dev.timeslice.testkit.exchange.FramingStory.message;

import dev.timeslice.ipc.socketsandfiles.LengthFraming;
import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.exchange.FramingStory;
import java.util.Arrays;

/** What comes over a connection, in pieces of all sizes. */
class LengthFramingTest {
    private static final FrameResult INCOMPLETE = new FrameResult.Incomplete();

    private static FramingStory framing() {
        return FramingStory.about(new LengthFraming(1_000), "new LengthFraming(1000)");
    }

    @Check("frame-is-a-message")
    void aFrameThatHasComeIsAMessage() {
        framing()
                .expect(INCOMPLETE)
                .feed(0, 0, 0, 2, 'h', 'i')
                .expect(message("hi"))
                .expect(INCOMPLETE)
                .feed(0, 0, 0, 1, '!')
                .expect(message("!"))
                .end()
                .expect(new FrameResult.Ended());
    }

    @Check("pieces-make-a-message")
    void aFrameMayComeByteByByte() {
        framing()
                .feed(0)
                .expect(INCOMPLETE)
                .feed(0)
                .feed(0)
                .expect(INCOMPLETE)
                .feed(2)
                .expect(INCOMPLETE)
                .feed('h')
                .expect(INCOMPLETE)
                .feed('i')
                .expect(message("hi"));
    }

    @Check("one-piece-holds-several")
    void severalFramesMayComeAtOnce() {
        framing()
                .feed(0, 0, 0, 1, 'a', 0, 0, 0, 2, 'b', 'c', 0, 0)
                .expect(message("a"))
                .expect(message("bc"))
                .expect(INCOMPLETE)
                .feed(0, 1, 'd')
                .expect(message("d"));
    }

    @Check("highest-byte-first")
    void theHighestByteOfALengthComesFirst() {
        byte[] message = new byte[0x0102];
        Arrays.fill(message, (byte) 7);
        byte[] frame = new LengthFraming(1_000).encode(message);
        byte[] right = new byte[4 + message.length];
        right[2] = 1;
        right[3] = 2;
        System.arraycopy(message, 0, right, 4, message.length);
        if (!Arrays.equals(right, frame)) {
            throw CheckFailure.failed(Message.of(
                            "The frame of a message of 258 bytes has 262 bytes and begins with %s, but found %d bytes that begin"
                                    + " with %s.",
                            "258바이트 메시지의 프레임은 262바이트이고 %s(으)로 시작하는데, 실제로는 %d바이트이고 %s(으)로 시작합니다.")
                    .with("[0, 0, 1, 2]", frame.length, Arrays.toString(Arrays.copyOf(frame, 4))));
        }
        framing().feed(frame).expect(new FrameResult.Message(message));
    }
}
