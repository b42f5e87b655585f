package dev.timeslice.publicchecks.ipc.messageport;

import static dev.timeslice.testkit.ports.PortBench.answered;
import static dev.timeslice.testkit.ports.PortBench.callerGone;
import static dev.timeslice.testkit.ports.PortBench.delivered;
import static dev.timeslice.testkit.ports.PortBench.noSuchCall;
import static dev.timeslice.testkit.ports.PortBench.notOwner;
import static dev.timeslice.testkit.ports.PortBench.queued;
import static dev.timeslice.testkit.ports.PortBench.received;
import static dev.timeslice.testkit.ports.PortBench.roomFor;
import static dev.timeslice.testkit.ports.PortBench.serverGone;
import static dev.timeslice.testkit.ports.PortBench.wouldBlock;
import static dev.timeslice.testkit.ports.PortStep.answer;
import static dev.timeslice.testkit.ports.PortStep.call;
import static dev.timeslice.testkit.ports.PortStep.close;
import static dev.timeslice.testkit.ports.PortStep.forget;
import static dev.timeslice.testkit.ports.PortStep.receive;
import static dev.timeslice.testkit.ports.PortStep.reply;
import static dev.timeslice.testkit.ports.PortStep.room;
import static dev.timeslice.testkit.ports.PortStep.send;

import dev.timeslice.ipc.messageport.BoundedPort;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.benches.BenchAnswer;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.ports.PortBench;
import dev.timeslice.testkit.ports.PortStep;

/** Messages, requests and answers are m1, m2, m3, ... in the order in which they are offered; process 9 is the server. */
class BoundedPortTest {

    @Check("port-keeps-order")
    void oldestMessageIsReceivedFirstAndAFullPortTakesNone() {
        port(2).expect(send(1), queued(1))
                .expect(send(2), queued(2))
                .expect(room(), roomFor(0))
                .expect(send(1), wouldBlock())
                .expect(receive(9), received(1, 1))
                .expect(send(1), queued(4))
                .expect(receive(9), received(2, 2))
                .expect(receive(9), received(4, 1))
                .expect(receive(9), wouldBlock());
    }

    @Check("owner-receives")
    void nobodyReceivesButTheOwner() {
        port(2).expect(send(1), queued(1))
                .expect(receive(9), received(1, 1))
                .expect(send(1), queued(2))
                .expect(receive(8), notOwner())
                .expect(receive(9), received(2, 1));
    }

    @Check("reply-reaches-its-call")
    void eachCallerGetsItsOwnAnswer() {
        port(4).expect(call(1), queued(1, 1))
                .expect(call(2), queued(2, 2))
                .expect(receive(9), received(1, 1, 1))
                .expect(receive(9), received(2, 2, 2))
                .expect(answer(1), wouldBlock())
                .expect(reply(2), delivered(3))
                .expect(answer(1), wouldBlock())
                .expect(reply(1), delivered(4))
                .expect(answer(1), answered(4))
                .expect(answer(2), answered(3));
    }

    @Check("reply-once")
    void callIsAnsweredOnceAndAfterItWasReceived() {
        port(4).expect(call(1), queued(1, 1))
                .expect(reply(1), noSuchCall())
                .expect(receive(9), received(1, 1, 1))
                .expect(reply(1), delivered(3))
                .expect(reply(1), noSuchCall())
                .expect(answer(1), answered(3))
                .expect(reply(1), noSuchCall());
    }

    @Check("dead-server-is-an-error")
    void deathOfTheServerIsAnErrorForThoseWhoWaitAndForThoseWhoComeLater() {
        port(4).expect(call(1), queued(1, 1))
                .expect(call(2), queued(2, 2))
                .expect(receive(9), received(1, 1, 1))
                .expect(close(), BenchAnswer.done())
                .expect(answer(1), serverGone())
                .expect(answer(2), serverGone())
                .expect(call(3), serverGone())
                .expect(send(3), serverGone());
    }

    @Check("dead-client")
    void answerToADeadClientGoesNowhereAndItsRequestsLeaveTheQueue() {
        port(2).expect(call(1), queued(1, 1))
                .expect(receive(9), received(1, 1, 1))
                .expect(call(1), queued(2, 2))
                .expect(call(2), queued(3, 3))
                .expect(forget(1), BenchAnswer.done())
                .expect(room(), roomFor(1))
                .expect(reply(1), callerGone())
                .expect(receive(9), received(3, 2, 3))
                .expect(reply(3), delivered(5))
                .expect(answer(3), answered(5));
    }

    private static BenchStory<PortStep> port(int capacity) {
        return BenchStory.on(() -> PortBench.of(capacity, BoundedPort::new));
    }
}
