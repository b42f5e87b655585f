package dev.timeslice.model.scheduling;

import java.util.ArrayList;
import java.util.List;

/**
 * One queue of a multilevel feedback queue, and what a task may use in it.
 *
 * @param number tells the queues apart; the task in the queue with the highest number runs, 0 or more
 * @param quantum how long a task runs before the next one of the same queue has its turn, in ticks, at least 1
 * @param allotment how many quanta a task may use up in this queue before it moves to the next lower one, at least 1
 */
public record FeedbackQueue(int number, long quantum, long allotment) {

    public FeedbackQueue {
        if (number < 0) {
            throw new IllegalArgumentException("the number of a queue is 0 or more, found " + number);
        }
        if (quantum < 1) {
            throw new IllegalArgumentException("the quantum of a queue is 1 tick or more, found " + quantum);
        }
        if (allotment < 1) {
            throw new IllegalArgumentException("the allotment of a queue is 1 quantum or more, found " + allotment);
        }
    }

    /**
     * Reads queues as a user writes them: {@code 2:4:2,1:8:1} are queue 2 with a quantum of 4 ticks and an allotment of 2
     * quanta, and queue 1 below it.
     *
     * @return in the order in which they are written
     * @throws IllegalArgumentException if the text is none, with the part that is wrong
     */
    public static List<FeedbackQueue> listOf(String text) {
        List<FeedbackQueue> queues = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            queues.add(of(part));
        }
        return List.copyOf(queues);
    }

    private static FeedbackQueue of(String text) {
        String[] numbers = text.strip().split(":", -1);
        if (numbers.length != 3) {
            throw new IllegalArgumentException("a queue is written queue:quantum:allotment, found <" + text + ">");
        }
        try {
            return new FeedbackQueue(
                    Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a queue is written with whole numbers as queue:quantum:allotment, found <" + text + ">", e);
        }
    }

    /** As a user writes it. */
    @Override
    public String toString() {
        return number + ":" + quantum + ":" + allotment;
    }
}
