package dev.timeslice.model.scheduling;

/**
 * The weight of a task for its nice value, in the numbers that Linux uses: nice 0 weighs 1024, and a step of one is a
 * factor of about 1.25.
 *
 * <p>Source: the table {@code sched_prio_to_weight} of the Linux scheduler.
 */
public final class NiceWeights {
    /** The weight of a task that is not nice and not greedy. */
    public static final int OF_NICE_0 = 1024;

    private static final int LEAST_NICE = -20;
    private static final int[] WEIGHTS = {
        88761, 71755, 56483, 46273, 36291, 29154, 23254, 18705, 14949, 11916, 9548, 7620, 6100, 4904, 3906, 3121, 2501,
        1991, 1586, 1277, 1024, 820, 655, 526, 423, 335, 272, 215, 172, 137, 110, 87, 70, 56, 45, 36, 29, 23, 18, 15
    };

    private NiceWeights() {}

    /**
     * The weight for a nice value, 15 to 88761.
     *
     * @param nice -20 to 19
     * @throws IllegalArgumentException if there is no such nice value
     */
    public static int of(int nice) {
        int place = nice - LEAST_NICE;
        if (place < 0 || place >= WEIGHTS.length) {
            throw new IllegalArgumentException("nice is -20 to 19, found " + nice);
        }
        return WEIGHTS[place];
    }
}
