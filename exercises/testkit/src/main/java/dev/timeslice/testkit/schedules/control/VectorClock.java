package dev.timeslice.testkit.schedules.control;

import java.util.Arrays;

/**
 * What a thread, or whatever hands knowledge from thread to thread, knows of each thread's past.
 *
 * <p>A step of thread {@code t} with number {@code n} happened before everything that is done by a thread whose clock has at
 * least {@code n} at {@code t}. After Mattern, Virtual Time and Global States of Distributed Systems, 1989.
 */
public final class VectorClock {
    private int[] times = new int[4];
    private long trail;

    /** A hash of who has handed on what through this clock, in which order; see {@link Trail}. */
    long trail() {
        return trail;
    }

    void trail(long hash) {
        trail = hash;
    }

    int at(int thread) {
        return thread < times.length ? times[thread] : 0;
    }

    void tick(int thread) {
        reach(thread, at(thread) + 1);
    }

    private void reach(int thread, int time) {
        if (thread >= times.length) {
            times = Arrays.copyOf(times, Math.max(thread + 1, 2 * times.length));
        }
        times[thread] = time;
    }

    /** Learns all that the other one knows. */
    void join(VectorClock other) {
        for (int thread = 0; thread < other.times.length; thread++) {
            if (other.times[thread] > at(thread)) {
                reach(thread, other.times[thread]);
            }
        }
    }
}
