package dev.timeslice.testkit.ports;

import static dev.timeslice.testkit.ports.PortStep.answer;
import static dev.timeslice.testkit.ports.PortStep.call;
import static dev.timeslice.testkit.ports.PortStep.receive;
import static dev.timeslice.testkit.ports.PortStep.reply;
import static dev.timeslice.testkit.ports.PortStep.room;
import static dev.timeslice.testkit.ports.StoreStep.put;
import static dev.timeslice.testkit.ports.StoreStep.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.ipc.MessageStore;
import dev.timeslice.model.ipc.OneCallPort;
import dev.timeslice.model.ipc.PortWaiters;
import dev.timeslice.model.ipc.PutResult;
import dev.timeslice.model.ipc.TakeResult;
import dev.timeslice.model.ipc.WakeAll;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.benches.BenchAnswer;
import dev.timeslice.testkit.benches.BenchStory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PortBenchesTest {

    @Test
    void storyOfOneCallThatGoesWellSaysNothing() {
        BenchStory.on(() -> PortBench.of(1, capacity -> new OneCallPort()))
                .expect(call(1), PortBench.queued(1, 1))
                .expect(call(2), PortBench.wouldBlock())
                .expect(answer(1), PortBench.wouldBlock())
                .expect(answer(2), BenchAnswer.nothing())
                .expect(receive(9), PortBench.received(1, 1, 1))
                .expect(reply(2), PortBench.noSuchCall())
                .expect(reply(1), PortBench.delivered(4))
                .expect(room(), PortBench.roomFor(0))
                .expect(answer(1), PortBench.answered(4))
                .expect(answer(1), BenchAnswer.nothing())
                .expect(room(), PortBench.roomFor(1));
    }

    @Test
    void wrongAnswerIsShownWithWhatIsKnownOfTheCalls() {
        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class,
                () -> BenchStory.on(() -> PortBench.of(1, capacity -> new OneCallPort()))
                        .expect(call(1), PortBench.queued(1, 1))
                        .expect(receive(9), PortBench.notOwner()));

        assertThat(failure.witness()).isEqualTo("""
                        new BoundedPort(1)
                        1. call(process 1)  ->  m1 is queued as call 1
                        2. receive(process 9)  ->  m1 from process 1, call 1
                             expected  not the owner
                        before step 2
                          nobody owns the port
                          call 1 of process 1, m1: in the queue
                        after step 2
                          process 9 owns the port
                          call 1 of process 1, m1: received""");
    }

    @Test
    void arrayThatIsSharedWithTheSenderShows() {
        assertThat(failureOfTwoMessages(false)).isNull();
        assertThat(failureOfTwoMessages(true))
                .hasMessageContaining("expected <2 bytes: 1..2>, but got <2 bytes: 99, 99>");
    }

    private static CheckFailure failureOfTwoMessages(boolean busy) {
        return catchThrowableOfType(
                CheckFailure.class,
                () -> BenchStory.on(() -> busy
                                ? StoreBench.withBusyArrays(9, capacity -> new Sharing())
                                : StoreBench.of(9, capacity -> new Sharing()))
                        .expect(put(2), StoreBench.stored())
                        .expect(take(9), StoreBench.message(1, 2)));
    }

    @Test
    void wakingATaskThatDoesNotSleepIsABreach() {
        Supplier<PortWaiters> wakesTheSeventh = () -> new PortWaiters() {
            private final WakeAll others = new WakeAll();

            @Override
            public void sleepForRoom(int task) {
                others.sleepForRoom(task);
            }

            @Override
            public void sleepForMessage(int task) {
                others.sleepForMessage(task);
            }

            @Override
            public void sleepForAnswer(int task, long call) {
                others.sleepForAnswer(task, call);
            }

            @Override
            public List<Integer> roomFreed(int places) {
                return others.roomFreed(places);
            }

            @Override
            public List<Integer> messageQueued() {
                return List.of(7);
            }

            @Override
            public List<Integer> answered(long call) {
                return others.answered(call);
            }

            @Override
            public List<Integer> closed() {
                return others.closed();
            }

            @Override
            public void ended(int task) {
                others.ended(task);
            }
        };
        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class,
                () -> BenchStory.on(() -> new WaitersBench(wakesTheSeventh))
                        .expect(WaitersStep.sleepForRoom(1), BenchAnswer.done())
                        .expect(WaitersStep.sleepForRoom(2), BenchAnswer.done())
                        .expect(WaitersStep.roomFreed(1), WaitersBench.wakes(1, 2))
                        .expect(WaitersStep.messageQueued(), WaitersBench.wakes()));

        assertThat(failure.kind()).isEqualTo(VerdictKind.BROKEN_INVARIANT);
        assertThat(failure).hasMessageContaining("wakes task 7, which does not sleep");
    }

    /** Keeps the sender's arrays. */
    private static final class Sharing implements MessageStore {
        private final Deque<byte[]> messages = new ArrayDeque<>();

        @Override
        public PutResult put(byte[] message) {
            messages.add(message);
            return new PutResult.Stored();
        }

        @Override
        public TakeResult take(int max) {
            byte[] oldest = messages.poll();
            return oldest == null ? new TakeResult.Empty() : new TakeResult.Taken(oldest);
        }

        @Override
        public int free() {
            return 1;
        }
    }
}
