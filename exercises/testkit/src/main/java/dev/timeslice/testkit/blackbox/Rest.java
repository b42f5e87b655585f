package dev.timeslice.testkit.blackbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the processes of a run have done nothing, and wanted to do nothing, through many looks. */
final class Rest {
    /** An idle JVM wakes up now and then. */
    private static final Duration CPU_OF_REST = Duration.ofMillis(100);

    /** A thread that is ready and is not let run may be about to do what is awaited; one that polls is so now and then. */
    private static final int LOOKS_THAT_READINESS_COSTS = 2;

    private final int enough;
    private @Nullable Set<ProcessHandle> living;
    private Duration cpu = Duration.ZERO;
    private long seen;
    private int looks;

    /**
     * @param enough how many looks have to find nothing
     */
    Rest(int enough) {
        this.enough = enough;
    }

    /**
     * Notes one more look.
     *
     * @param activity a number that changes when something else is seen to go on
     */
    boolean isReached(ProcessLook look, long activity) {
        Set<ProcessHandle> now = new HashSet<>();
        look.living().forEach(one -> now.add(one.handle()));
        boolean rests =
                now.equals(living) && activity == seen && look.cpu().minus(cpu).compareTo(CPU_OF_REST) < 0;
        if (!rests) {
            living = now;
            cpu = look.cpu();
            seen = activity;
            looks = 0;
            return false;
        }
        looks = look.isAnyReady() ? Math.max(0, looks - LOOKS_THAT_READINESS_COSTS) : looks + 1;
        return looks > enough;
    }
}
