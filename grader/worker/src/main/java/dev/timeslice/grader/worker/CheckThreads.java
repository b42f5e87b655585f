package dev.timeslice.grader.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The threads of one check: its own, and all that it or the student's code started. */
final class CheckThreads {
    private final ThreadGroup group;

    CheckThreads(String name) {
        group = new ThreadGroup(name);
    }

    Thread newThread(Runnable body) {
        Thread thread = new Thread(group, body, "check");
        thread.setDaemon(true);
        return thread;
    }

    /** Those that are alive now. */
    List<Thread> alive() {
        Thread[] found = new Thread[Math.max(16, 2 * group.activeCount())];
        int count = group.enumerate(found);
        while (count == found.length) {
            found = new Thread[2 * found.length];
            count = group.enumerate(found);
        }
        List<Thread> threads = new ArrayList<>(Arrays.asList(found).subList(0, count));
        threads.removeIf(thread -> !thread.isAlive());
        return threads;
    }
}
