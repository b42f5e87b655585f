package dev.timeslice.model.servers;

/** What is done with a request: a line in, a line out. */
@FunctionalInterface
public interface LineService {

    /**
     * Answers a request. It may take any time, and several threads may ask at once; an interrupt makes it stop by an exception.
     *
     * @param request a line without its end
     * @return a line without its end, of any length
     * @throws RuntimeException if the request cannot be answered
     */
    String answer(String request);
}
