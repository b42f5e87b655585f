package dev.timeslice.testkit.ports;

/**
 * Something that is done with a store. The bytes of all messages are 1, 2, 3, ... in the order in which the store takes
 * them, and after 255 comes 0, so that each message can be told from its neighbours.
 *
 * @param kind what is done
 * @param bytes the length of a message that is put, or of the buffer to take into; 0 for the room that is left
 */
public record StoreStep(Kind kind, int bytes) {

    /** What can be done with a store. */
    public enum Kind {
        PUT,
        TAKE,
        FREE
    }

    public static StoreStep put(int bytes) {
        return new StoreStep(Kind.PUT, bytes);
    }

    public static StoreStep take(int max) {
        return new StoreStep(Kind.TAKE, max);
    }

    public static StoreStep free() {
        return new StoreStep(Kind.FREE, 0);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case PUT -> "put(" + bytes + (bytes == 1 ? " byte)" : " bytes)");
            case TAKE -> "take(" + bytes + ")";
            case FREE -> "free()";
        };
    }
}
