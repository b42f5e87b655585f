package dev.timeslice.model.exchange;

/** What a server does with a request. */
@FunctionalInterface
public interface Service {

    /**
     * Answers; it may take any time, and several threads may ask at once.
     *
     * @param request the message of a client
     * @return the message for that client
     */
    byte[] answer(byte[] request);
}
