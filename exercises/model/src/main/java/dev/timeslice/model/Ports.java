package dev.timeslice.model;

import dev.timeslice.model.ipc.AnswerResult;
import dev.timeslice.model.ipc.CallResult;
import dev.timeslice.model.ipc.Message;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.ReceiveResult;
import dev.timeslice.model.ipc.ReplyResult;
import dev.timeslice.model.ipc.SendResult;
import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.trace.EventKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The message ports of a run by their names: sends, calls, receives and replies. */
final class Ports {
    private final Context context;
    /** In the order in which they were named first. */
    private final Map<String, PortDesk> desks = new LinkedHashMap<>();

    Ports(Context context) {
        this.context = context;
    }

    Effect send(Task task, String name, Message message) {
        PortDesk desk = named(name);
        desk.sleepers.asks(task);
        int sender = number(task.group());
        SendResult result = context.guard()
                .answer(() -> "send(" + sender + ", " + message + ")", () -> desk.port.send(sender, message));
        if (result instanceof SendResult.ServerGone) {
            return new Effect.Refused(SystemError.ECONNREFUSED);
        }
        if (result instanceof SendResult.WouldBlock) {
            desk.sleepers.sleepForRoom(task);
            return Effect.Await.INSTANCE;
        }
        desk.sent(task, message);
        sent(task, desk, message);
        return Effect.Next.INSTANCE;
    }

    Effect request(Task task, String name, Message message) {
        PortDesk desk = named(name);
        desk.sleepers.asks(task);
        if (task.ties().call == MessagePort.NO_CALL) {
            int caller = number(task.group());
            CallResult result = context.guard()
                    .answer(() -> "call(" + caller + ", " + message + ")", () -> desk.port.call(caller, message));
            if (result instanceof CallResult.ServerGone) {
                return new Effect.Refused(SystemError.ECONNREFUSED);
            }
            if (!(result instanceof CallResult.Queued queued)) {
                desk.sleepers.sleepForRoom(task);
                return Effect.Await.INSTANCE;
            }
            long number = desk.called(task, message);
            if (queued.call() != number) {
                throw context.guard()
                        .broken(
                                ContractRule.PORT_KEEPS_MESSAGES,
                                "call number " + number + " of the port returned " + queued);
            }
            task.ties().call = queued.call();
            sent(task, desk, message);
        }
        return answer(task, desk);
    }

    private Effect answer(Task task, PortDesk desk) {
        long call = task.ties().call;
        int room = room(desk);
        AnswerResult result = context.guard().answer(() -> "answer(" + call + ")", () -> desk.port.answer(call));
        if (result instanceof AnswerResult.WouldBlock) {
            desk.sleepers.sleepForAnswer(task, call);
            return Effect.Await.INSTANCE;
        }
        task.ties().call = MessagePort.NO_CALL;
        // Its place in the queue is free only now, in a port that keeps it until then.
        desk.sleepers.roomFreed(room(desk) - room);
        if (result instanceof AnswerResult.ServerGone) {
            return new Effect.Refused(SystemError.ECONNREFUSED);
        }
        Message answer = ((AnswerResult.Answered) result).answer();
        Message given = desk.answers.remove(call);
        if (given == null || !given.equals(answer)) {
            throw context.guard().broken(ContractRule.PORT_KEEPS_MESSAGES, "answer(" + call + ") returned " + answer);
        }
        context.journal().writeWhereItIs(EventKind.RECEIVE, task, answer.length());
        return Effect.Next.INSTANCE;
    }

    Effect receive(Task task, String name) {
        PortDesk desk = named(name);
        desk.sleepers.asks(task);
        if (desk.server != null && desk.server.living == 0) {
            return new Effect.Refused(SystemError.ECONNREFUSED);
        }
        if (desk.server == null) {
            desk.server = task.group();
        }
        int receiver = number(task.group());
        int room = room(desk);
        ReceiveResult result =
                context.guard().answer(() -> "receive(" + receiver + ")", () -> desk.port.receive(receiver));
        if (result instanceof ReceiveResult.NotOwner) {
            return new Effect.Refused(SystemError.EPERM);
        }
        if (!(result instanceof ReceiveResult.Received received)) {
            desk.sleepers.sleepForMessage(task);
            return Effect.Await.INSTANCE;
        }
        if (!desk.received(task, received)) {
            throw context.guard()
                    .broken(ContractRule.PORT_KEEPS_MESSAGES, "receive(" + receiver + ") returned " + received);
        }
        context.journal()
                .writeWhereItIs(EventKind.RECEIVE, task, received.message().length());
        desk.sleepers.roomFreed(room(desk) - room);
        return Effect.Next.INSTANCE;
    }

    Effect reply(Task task, String name, Message message) {
        PortDesk desk = named(name);
        long call = desk.takeServed(task);
        if (call == MessagePort.NO_CALL) {
            return new Effect.Refused(SystemError.EINVAL);
        }
        ReplyResult result = context.guard()
                .answer(() -> "reply(" + call + ", " + message + ")", () -> desk.port.reply(call, message));
        if (result instanceof ReplyResult.NoSuchCall) {
            return new Effect.Refused(SystemError.EINVAL);
        }
        context.journal().writeWhereItIs(EventKind.REPLY, task, message.length());
        if (result instanceof ReplyResult.Delivered) {
            desk.answers.put(call, message);
            desk.sleepers.answered(call);
        }
        return Effect.Next.INSTANCE;
    }

    /** A task has ended, and perhaps its process with it, which may have made calls or be a server. */
    void ended(Task task) {
        for (PortDesk desk : List.copyOf(desks.values())) {
            desk.forget(task);
            desk.sleepers.ended(task, room(desk) > 0, desk.hasMessage());
            if (task.group().living == 0) {
                ended(task.group(), desk);
            }
        }
    }

    private void ended(TaskGroup process, PortDesk desk) {
        if (desk.forget(process)) {
            int number = number(process);
            int room = room(desk);
            context.guard().tell(() -> "forget(" + number + ")", () -> desk.port.forget(number));
            desk.sleepers.roomFreed(room(desk) - room);
        }
        if (desk.server == process) {
            context.guard().tell(() -> "close()", desk.port::close);
            desk.sleepers.closed();
        }
    }

    private void sent(Task task, PortDesk desk, Message message) {
        context.journal().writeWhereItIs(EventKind.SEND, task, message.length());
        desk.sleepers.messageQueued();
    }

    private int room(PortDesk desk) {
        return context.guard().answer(() -> "room()", desk.port::room);
    }

    private PortDesk named(String name) {
        return desks.computeIfAbsent(
                name,
                key -> new PortDesk(
                        context.guard().answer(() -> "the maker of ports", context.parts()::port),
                        new PortSleepers(
                                context,
                                context.guard()
                                        .answer(() -> "the maker of port waiters", context.parts()::portWaiters))));
    }

    /** The number by which a port knows a process: the position of its first task among all, from 1. */
    private static int number(TaskGroup process) {
        return PortSleepers.number(process.tasks.get(0));
    }
}
