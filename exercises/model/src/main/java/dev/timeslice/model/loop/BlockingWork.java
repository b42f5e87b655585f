package dev.timeslice.model.loop;

/** Work that may take any time, such as a question to a database; it blocks the thread that asks for it. */
@FunctionalInterface
public interface BlockingWork {

    /**
     * Does it; several threads may ask at once.
     *
     * @param text what is asked for, without a line feed
     * @return the answer, without a line feed
     */
    String perform(String text);
}
