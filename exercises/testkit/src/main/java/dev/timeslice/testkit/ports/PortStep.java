package dev.timeslice.testkit.ports;

/**
 * Something that is done with a port. Messages, requests and answers are m1, m2, m3, ... in the order of the steps that
 * offer one.
 *
 * @param kind what is done
 * @param number the process or the call that it is about; 0 if it is about none
 */
public record PortStep(Kind kind, long number) {

    /** What can be done with a port. */
    public enum Kind {
        SEND,
        CALL,
        RECEIVE,
        REPLY,
        ANSWER,
        ROOM,
        FORGET,
        CLOSE
    }

    public static PortStep send(int process) {
        return new PortStep(Kind.SEND, process);
    }

    public static PortStep call(int process) {
        return new PortStep(Kind.CALL, process);
    }

    public static PortStep receive(int process) {
        return new PortStep(Kind.RECEIVE, process);
    }

    public static PortStep reply(long call) {
        return new PortStep(Kind.REPLY, call);
    }

    public static PortStep answer(long call) {
        return new PortStep(Kind.ANSWER, call);
    }

    public static PortStep room() {
        return new PortStep(Kind.ROOM, 0);
    }

    public static PortStep forget(int process) {
        return new PortStep(Kind.FORGET, process);
    }

    public static PortStep close() {
        return new PortStep(Kind.CLOSE, 0);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SEND -> "send(process " + number + ")";
            case CALL -> "call(process " + number + ")";
            case RECEIVE -> "receive(process " + number + ")";
            case REPLY -> "reply(call " + number + ")";
            case ANSWER -> "answer(call " + number + ")";
            case ROOM -> "room()";
            case FORGET -> "forget(process " + number + ")";
            case CLOSE -> "close()";
        };
    }
}
