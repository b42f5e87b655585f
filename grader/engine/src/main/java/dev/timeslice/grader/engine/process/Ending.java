package dev.timeslice.grader.engine.process;

import java.util.concurrent.locks.LockSupport;

/**
 * The end of this process when it is asked to end in the middle of its work ({@code Ctrl-C}, {@code SIGTERM}).
 *
 * <p>Its threads go on until the JVM halts, while the work at the end takes away what they work with. What fails then
 * fails because of that, and must not be kept as if it said something about a submission.
 */
public final class Ending {
    private static volatile boolean begun;

    private Ending() {}

    /**
     * Has work done when the process ends, by itself or because it is asked to.
     *
     * @param name of the thread that does it
     */
    public static void then(String name, Runnable work) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            begun = true;
                            work.run();
                        },
                        name));
    }

    /** Called before something is kept: never returns once work at the end has begun. The JVM does not wait for that. */
    public static void stopsHere() {
        while (begun) {
            LockSupport.park();
        }
    }
}
