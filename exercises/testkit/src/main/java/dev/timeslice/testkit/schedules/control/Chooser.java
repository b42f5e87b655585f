package dev.timeslice.testkit.schedules.control;

/** Decides what happens next, wherever an execution could go on in more than one way. */
@FunctionalInterface
public interface Chooser {
    /**
     * Chooses one of the options; asked only if there are at least two.
     *
     * @param fork the options, of which the first is what would happen without any interference
     * @return its position, from 0; -1 if the execution is of no use any more
     */
    int choose(Fork fork);
}
