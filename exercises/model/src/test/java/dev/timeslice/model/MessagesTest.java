package dev.timeslice.model;

import static dev.timeslice.model.program.ChannelInstruction.put;
import static dev.timeslice.model.program.ChannelInstruction.receive;
import static dev.timeslice.model.program.ChannelInstruction.reply;
import static dev.timeslice.model.program.ChannelInstruction.request;
import static dev.timeslice.model.program.ChannelInstruction.send;
import static dev.timeslice.model.program.ChannelInstruction.take;
import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.ProcessInstruction.kill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.ipc.AnswerResult;
import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.PortWaiters;
import dev.timeslice.model.ipc.ReceiveResult;
import dev.timeslice.model.ipc.SharedRing;
import dev.timeslice.model.ipc.WakeAll;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.trace.EventKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A transfer takes a tick on the core. */
class MessagesTest {
    private static final Parts QUEUES = Parts.builder().port(QueuePort::new).build();
    private static final EventKind[] OF_PORTS = {EventKind.SEND, EventKind.RECEIVE, EventKind.REPLY, EventKind.ERROR};
    private static final String REFUSED = " " + SystemError.ECONNREFUSED.number();

    @Test
    void requestSleepsUntilItsAnswerIsThere() {
        Told told = Told.run(
                task("client", request("p", (byte) 1, (byte) 2), compute(1)),
                task("server", receive("p"), compute(5), reply("p", (byte) 7)));

        assertThat(told.all())
                .containsExactly(
                        "0 arrive client",
                        "0 arrive server",
                        "0 run client",
                        "1 send client 2",
                        "1 block client",
                        "1 run server",
                        "2 receive server 2",
                        "8 reply server 1",
                        "8 exit server",
                        "8 wake client",
                        "8 run client",
                        "8 receive client 1",
                        "9 exit client");
    }

    @Test
    void serverSleepsUntilThereIsAMessage() {
        Told told = Told.run(task("server", receive("p"), compute(1)), task("client", compute(3), send("p", (byte) 1)));

        assertThat(told.only(EventKind.BLOCK, EventKind.SEND, EventKind.RECEIVE))
                .containsExactly("1 block server", "5 send client 1", "5 receive server 1");
        assertThat(told.outcome()).isEqualTo(new Outcome.Finished(6));
    }

    @Test
    void answersReachTheirCallersWhateverTheirOrder() {
        Told told = Told.run(
                QUEUES,
                task("A", request("p", (byte) 1)),
                task("B", request("p", (byte) 1, (byte) 2)),
                task("server", receive("p"), receive("p"), reply("p", (byte) 0, (byte) 0), reply("p", (byte) 0)));

        assertThat(told.only(EventKind.RECEIVE))
                .containsExactly("3 receive server 1", "4 receive server 2", "6 receive B 2", "6 receive A 1");
    }

    @Test
    void senderSleepsWhileThePortIsFull() {
        Told told = Told.run(
                QUEUES,
                task("A", send("p", (byte) 1), send("p", (byte) 2), send("p", (byte) 3)),
                task("server", compute(4), receive("p"), receive("p"), receive("p")));

        assertThat(told.only(EventKind.BLOCK, EventKind.SEND))
                .containsExactly("1 send A 1", "2 send A 1", "3 block A", "10 block server", "10 send A 1");
    }

    @Test
    void deathOfTheServerIsAnErrorForAllWhoWaitAndForAllWhoComeLater() {
        Told told = Told.run(
                QUEUES,
                task("A", request("p", (byte) 1)),
                task("server", receive("p"), load(-1)),
                task("B", request("p", (byte) 1), request("p", (byte) 1)),
                task("C", compute(5), send("p", (byte) 1)));

        assertThat(told.only(EventKind.ERROR))
                .containsExactly(
                        "4 error B" + REFUSED, "5 error B" + REFUSED, "11 error C" + REFUSED, "11 error A" + REFUSED);
        assertThat(told.outcome()).isInstanceOf(Outcome.Finished.class);
    }

    @Test
    void requestOfACallerThatWasKilledIsNeverReceived() {
        Told told = Told.run(
                QUEUES,
                task("A", request("p", (byte) 1)),
                task("B", kill("A", Signal.KILL), request("p", (byte) 1, (byte) 2)),
                task("server", compute(9), receive("p"), reply("p"), reply("p")));

        assertThat(told.only(EventKind.RECEIVE, EventKind.ERROR))
                .containsExactly(
                        "12 receive server 2", "14 error server " + SystemError.EINVAL.number(), "14 receive B");
    }

    @Test
    void onlyTheServerReceives() {
        Told told = Told.run(
                QUEUES,
                task("server", receive("p"), receive("p")),
                task("thief", compute(2), receive("p")),
                task("client", compute(5), send("p", (byte) 1), send("p", (byte) 2)));

        assertThat(told.only(EventKind.RECEIVE, EventKind.ERROR))
                .containsExactly(
                        "4 error thief " + SystemError.EPERM.number(), "11 receive server 1", "12 receive server 1");
    }

    @Test
    void callsOfAProcessOutliveAThreadOfIt() {
        Told told = Told.run(
                QUEUES,
                thread("main", "client", request("p", (byte) 1)),
                thread("helper", "client", send("p", (byte) 1, (byte) 2)),
                task("server", receive("p"), receive("p"), reply("p", (byte) 7)));

        assertThat(told.only(EventKind.RECEIVE, EventKind.ERROR))
                .containsExactly("3 receive server 1", "4 receive server 2", "5 receive main 1");
    }

    @Test
    void whoIsWokenAtAPortIsAPartOfIt() {
        assertThat(wakesOfThreeSenders(WakeAll::new)).isEqualTo(6);
        assertThat(wakesOfThreeSenders(OneAtATime::new)).isEqualTo(3);
    }

    /** Otherwise the place would stay empty until the next message is received, or for ever. */
    @Test
    void wakeUpOfATaskThatEndsBeforeItRunsGoesOnToAnotherOne() {
        Told told = Told.run(
                Parts.builder()
                        .port(QueuePort::new)
                        .portWaiters(OneAtATime::new)
                        .build(),
                task("A", send("p", (byte) 1), send("p", (byte) 2), send("p", (byte) 3)),
                task("B", send("p", (byte) 4)),
                task("server", io(9), receive("p"), kill("A", Signal.KILL), io(9), receive("p")));

        assertThat(told.only(EventKind.SEND, EventKind.RECEIVE))
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactly("send A 1", "send A 1", "receive server 1", "send B 1", "receive server 1");
    }

    @Test
    void whoWakesSomebodyThatDoesNotSleepAtThePortIsTold() {
        Parts parts = Parts.builder()
                .port(QueuePort::new)
                .portWaiters(() -> new OneAtATime() {
                    @Override
                    public List<Integer> messageQueued() {
                        return List.of(1);
                    }
                })
                .build();

        assertThat(catchThrowableOfType(ContractViolation.class, () -> Told.run(parts, task("A", send("p", (byte) 1))))
                        .rule())
                .isEqualTo(ContractRule.PORT_WAKES_SLEEPERS);
    }

    private static long wakesOfThreeSenders(Supplier<PortWaiters> waiters) {
        return Told.run(
                        Parts.builder()
                                .port(QueuePort::new)
                                .portWaiters(waiters)
                                .build(),
                        task("A", send("p", (byte) 1), send("p", (byte) 2), send("p", (byte) 3)),
                        task("B", send("p", (byte) 4)),
                        task("C", send("p", (byte) 5)),
                        task("server", io(9), receive("p"), io(9), receive("p"), io(9), receive("p"), io(9)))
                .only(EventKind.WAKE)
                .stream()
                .filter(line -> !line.contains("server"))
                .count();
    }

    /** Wakes one sender for each place. */
    private static class OneAtATime implements PortWaiters {
        private final WakeAll others = new WakeAll();
        private final Deque<Integer> forRoom = new ArrayDeque<>();

        @Override
        public void sleepForRoom(int task) {
            forRoom.add(task);
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
            return forRoom.isEmpty() ? List.of() : List.of(forRoom.remove());
        }

        @Override
        public List<Integer> messageQueued() {
            return others.messageQueued();
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
            forRoom.remove(task);
            others.ended(task);
        }
    }

    @Test
    void standInServesOneCallAfterTheOther() {
        Told told = Told.run(
                task("A", request("p", (byte) 1)),
                task("B", request("p", (byte) 2)),
                task("server", receive("p"), reply("p", (byte) 1), receive("p"), reply("p", (byte) 2)));

        assertThat(told.only(OF_PORTS))
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactly(
                        "send A 1",
                        "receive server 1",
                        "reply server 1",
                        "receive A 1",
                        "send B 1",
                        "receive server 1",
                        "reply server 1",
                        "receive B 1");
    }

    @Test
    void portThatMixesMessagesUpIsTold() {
        assertThat(ruleBroken(new QueuePort() {
                    @Override
                    public ReceiveResult receive(int receiver) {
                        return new ReceiveResult.Received(1, 1, Message.of((byte) 9));
                    }
                }))
                .isEqualTo(ContractRule.PORT_KEEPS_MESSAGES);
        assertThat(ruleBroken(new QueuePort() {
                    @Override
                    public AnswerResult answer(long call) {
                        return new AnswerResult.Answered(Message.of((byte) 9));
                    }
                }))
                .isEqualTo(ContractRule.PORT_KEEPS_MESSAGES);
    }

    @Test
    void ringKeepsItsOrderAndMakesBothEndsWait() {
        Told told = Told.run(
                task("producer", put("r", 5), put("r", 6), put("r", 7)),
                task("consumer", take("r"), take("r"), take("r")));

        assertThat(told.only(EventKind.PUT, EventKind.TAKE, EventKind.BLOCK))
                .containsExactly(
                        "1 put producer 5",
                        "2 block producer",
                        "3 take consumer 5",
                        "4 block consumer",
                        "4 put producer 6",
                        "5 block producer",
                        "5 take consumer 6",
                        "6 block consumer",
                        "6 put producer 7",
                        "6 take consumer 7");
        assertThat(told.outcome()).isInstanceOf(Outcome.Finished.class);
    }

    @Test
    void ringThatGivesOutTheNewestFirstIsTold() {
        Deque<Long> stack = new ArrayDeque<>();
        Parts parts = Parts.builder()
                .ring(segment -> new SharedRing() {
                    @Override
                    public boolean put(long value) {
                        stack.push(value);
                        return true;
                    }

                    @Override
                    public OptionalLong take() {
                        return OptionalLong.of(stack.pop());
                    }
                })
                .build();

        ContractViolation violation = catchThrowableOfType(
                ContractViolation.class, () -> Told.run(parts, task("A", put("r", 1), put("r", 2), take("r"))));

        assertThat(violation).hasMessageContaining("take() returned 2, and the oldest number is 1");
    }

    private static ContractRule ruleBroken(QueuePort port) {
        Parts parts = Parts.builder().port(() -> port).build();
        return catchThrowableOfType(
                        ContractViolation.class,
                        () -> Told.run(
                                parts,
                                task("client", request("p", (byte) 1)),
                                task("server", receive("p"), reply("p", (byte) 2))))
                .rule();
    }

    private static TaskSpec thread(String name, String process, Instruction... instructions) {
        return TaskSpec.builder(name)
                .process(process)
                .program(new Program(List.of(instructions)))
                .build();
    }

    private static TaskSpec task(String name, Instruction... instructions) {
        return TaskSpec.of(name, 0, new Program(List.of(instructions)));
    }
}
