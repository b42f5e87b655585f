package dev.timeslice.model.program;

import dev.timeslice.model.ipc.Message;

/**
 * An instruction on something that tasks of several processes reach by its name: a lock, a message port or a ring. It is
 * made when somebody names it first, of the kind that the kernel was given.
 */
public sealed interface ChannelInstruction extends Instruction {

    /** Whether it moves data, which takes time; a lock is free. */
    default boolean transfers() {
        return !(this instanceof Lock || this instanceof Unlock);
    }

    static ChannelInstruction lock(String lock) {
        return new Lock(lock);
    }

    static ChannelInstruction unlock(String lock) {
        return new Unlock(lock);
    }

    static ChannelInstruction send(String port, byte... message) {
        return new Send(port, Message.of(message));
    }

    static ChannelInstruction request(String port, byte... message) {
        return new Request(port, Message.of(message));
    }

    static ChannelInstruction receive(String port) {
        return new Receive(port);
    }

    static ChannelInstruction reply(String port, byte... message) {
        return new Reply(port, Message.of(message));
    }

    static ChannelInstruction put(String ring, long value) {
        return new Put(ring, value);
    }

    static ChannelInstruction take(String ring) {
        return new Take(ring);
    }

    /** Gets a lock, sleeping until it is handed over. Takes no ticks. */
    record Lock(String lock) implements ChannelInstruction {}

    /** Gives a lock up. Takes no ticks. */
    record Unlock(String lock) implements ChannelInstruction {}

    /** Sends a message that needs no answer, sleeping while the port is full. */
    record Send(String port, Message message) implements ChannelInstruction {}

    /** Sends a request, sleeping while the port is full, and then sleeps until its answer is there. */
    record Request(String port, Message message) implements ChannelInstruction {}

    /** Receives the oldest message of a port, sleeping until there is one. Who does it first is the port's server. */
    record Receive(String port) implements ChannelInstruction {}

    /** Answers the request that this task received last from the port. */
    record Reply(String port, Message message) implements ChannelInstruction {}

    /** Puts a number into a ring, sleeping while it is full. */
    record Put(String ring, long value) implements ChannelInstruction {}

    /** Takes a number out of a ring, sleeping while it is empty. */
    record Take(String ring) implements ChannelInstruction {}
}
