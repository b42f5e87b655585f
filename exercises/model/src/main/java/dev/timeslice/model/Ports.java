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
        SendResult result = context.guard()
                .answer(
                        () -> "send(" + number(task) + ", " + message + ")",
                        () -> desk.port.send(number(task), message));
        if (result instanceof SendResult.ServerGone) {
            return new Effect.Refused(SystemError.ECONNREFUSED);
        }
        if (result instanceof SendResult.WouldBlock) {
            desk.senders.add(task);
            return Effect.Await.INSTANCE;
        }
        desk.sent(task, message);
        sent(task, desk, message);
        return Effect.Next.INSTANCE;
    }

    Effect request(Task task, String name, Message message) {
        PortDesk desk = named(name);
        if (task.ties().call == MessagePort.NO_CALL) {
            CallResult result = context.guard()
                    .answer(
                            () -> "call(" + number(task) + ", " + message + ")",
                            () -> desk.port.call(number(task), message));
            if (result instanceof CallResult.ServerGone) {
                return new Effect.Refused(SystemError.ECONNREFUSED);
            }
            if (!(result instanceof CallResult.Queued queued)) {
                desk.senders.add(task);
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
        AnswerResult result = context.guard().answer(() -> "answer(" + call + ")", () -> desk.port.answer(call));
        if (result instanceof AnswerResult.WouldBlock) {
            desk.awaiting.put(call, task);
            return Effect.Await.INSTANCE;
        }
        task.ties().call = MessagePort.NO_CALL;
        // Its place in the queue is free again, in a port that keeps it until then.
        desk.wakeSenders(context.admission()::wake);
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
        if (desk.server != null && desk.server.living == 0) {
            return new Effect.Refused(SystemError.ECONNREFUSED);
        }
        if (desk.server == null) {
            desk.server = task.group();
        }
        ReceiveResult result = context.guard().answer(() -> "receive()", desk.port::receive);
        if (!(result instanceof ReceiveResult.Received received)) {
            desk.receivers.add(task);
            return Effect.Await.INSTANCE;
        }
        if (!desk.received(task, received)) {
            throw context.guard().broken(ContractRule.PORT_KEEPS_MESSAGES, "receive() returned " + received);
        }
        context.journal()
                .writeWhereItIs(EventKind.RECEIVE, task, received.message().length());
        desk.wakeSenders(context.admission()::wake);
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
            Task caller = desk.awaiting.remove(call);
            if (caller != null) {
                context.admission().wake(caller);
            }
        }
        return Effect.Next.INSTANCE;
    }

    /** A task has ended, which may have made calls; its process may be a server. */
    void ended(Task task) {
        for (PortDesk desk : List.copyOf(desks.values())) {
            if (desk.forget(task)) {
                int number = number(task);
                context.guard().tell(() -> "forget(" + number + ")", () -> desk.port.forget(number));
                desk.wakeSenders(context.admission()::wake);
            }
            if (desk.server == task.group() && task.group().living == 0) {
                context.guard().tell(() -> "close()", desk.port::close);
                desk.wakeEverybody(context.admission()::wake);
            }
        }
    }

    private void sent(Task task, PortDesk desk, Message message) {
        context.journal().writeWhereItIs(EventKind.SEND, task, message.length());
        desk.wakeReceivers(context.admission()::wake);
    }

    private PortDesk named(String name) {
        return desks.computeIfAbsent(
                name, key -> new PortDesk(context.guard().answer(() -> "the maker of ports", context.parts()::port)));
    }

    /** The number by which a port knows a task: its position among all, from 1. */
    private static int number(Task task) {
        return task.id() + 1;
    }
}
