package dev.timeslice.testkit.ports;

/**
 * Something happens at a port.
 *
 * @param kind what happens
 * @param task the task that it happens to; 0 if it happens to the port
 * @param detail the number of a call or of places; 0 where there is neither
 */
public record WaitersStep(Kind kind, int task, long detail) {

    /** What can happen. */
    public enum Kind {
        SLEEP_FOR_ROOM,
        SLEEP_FOR_MESSAGE,
        SLEEP_FOR_ANSWER,
        ROOM_FREED,
        MESSAGE_QUEUED,
        ANSWERED,
        CLOSED,
        ENDED
    }

    public static WaitersStep sleepForRoom(int task) {
        return new WaitersStep(Kind.SLEEP_FOR_ROOM, task, 0);
    }

    public static WaitersStep sleepForMessage(int task) {
        return new WaitersStep(Kind.SLEEP_FOR_MESSAGE, task, 0);
    }

    public static WaitersStep sleepForAnswer(int task, long call) {
        return new WaitersStep(Kind.SLEEP_FOR_ANSWER, task, call);
    }

    public static WaitersStep roomFreed(int places) {
        return new WaitersStep(Kind.ROOM_FREED, 0, places);
    }

    public static WaitersStep messageQueued() {
        return new WaitersStep(Kind.MESSAGE_QUEUED, 0, 0);
    }

    public static WaitersStep answered(long call) {
        return new WaitersStep(Kind.ANSWERED, 0, call);
    }

    public static WaitersStep closed() {
        return new WaitersStep(Kind.CLOSED, 0, 0);
    }

    public static WaitersStep ended(int task) {
        return new WaitersStep(Kind.ENDED, task, 0);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SLEEP_FOR_ROOM -> "sleepForRoom(task " + task + ")";
            case SLEEP_FOR_MESSAGE -> "sleepForMessage(task " + task + ")";
            case SLEEP_FOR_ANSWER -> "sleepForAnswer(task " + task + ", call " + detail + ")";
            case ROOM_FREED -> "roomFreed(" + detail + ")";
            case MESSAGE_QUEUED -> "messageQueued()";
            case ANSWERED -> "answered(call " + detail + ")";
            case CLOSED -> "closed()";
            case ENDED -> "ended(task " + task + ")";
        };
    }
}
