package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.thread.parallelism.WorkPool;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * How much faster your pool gets on the cores of this machine, beside Amdahl's bound. To look at, in an IDE: nothing is judged by
 * it, since it depends on the machine and on what else runs there.
 */
public final class MeasuredSpeedUp {
    private static final int PARTS = 64;
    private static final int SERIAL_PARTS = 8;
    private static final int ROUNDS_A_PART = 4_000_000;

    /** Takes the results, so that no compiler leaves the work out. */
    private static volatile long sum;

    private MeasuredSpeedUp() {}

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        PrintStream out = System.out;
        int cores = Runtime.getRuntime().availableProcessors();
        out.println(cores + " processors; " + SERIAL_PARTS + " of " + PARTS + " parts are serial");
        out.println("workers  milliseconds  ratio  Amdahl's bound");
        nanos(cores); // warms up
        long one = nanos(1);
        for (int workers = 1; workers <= 2 * cores; workers *= 2) {
            long nanos = workers == 1 ? one : nanos(workers);
            int used = Math.min(workers, cores);
            double bound = PARTS / (SERIAL_PARTS + (double) (PARTS - SERIAL_PARTS) / used);
            out.printf("%7d  %12d  %5.2f  %14.2f%n", workers, nanos / 1_000_000, (double) one / nanos, bound);
        }
    }

    private static long nanos(int workers) throws InterruptedException, ExecutionException {
        WorkPool pool = new WorkPool(workers, body -> new Thread(body, "worker").start());
        long begin = System.nanoTime();
        for (int i = 0; i < SERIAL_PARTS; i++) {
            sum = sum ^ part(i);
        }
        List<WorkPool.Result<Long>> results = new ArrayList<>();
        for (int i = SERIAL_PARTS; i < PARTS; i++) {
            long seed = i;
            results.add(pool.submit(() -> part(seed)));
        }
        for (WorkPool.Result<Long> result : results) {
            sum = sum ^ result.get();
        }
        long nanos = System.nanoTime() - begin;
        pool.shutdown();
        pool.awaitTermination();
        return nanos;
    }

    /** Work that needs nothing but a core. */
    private static long part(long seed) {
        long value = seed + 1;
        for (int i = 0; i < ROUNDS_A_PART; i++) {
            value ^= value << 13;
            value ^= value >>> 7;
            value ^= value << 17;
        }
        return value;
    }
}
