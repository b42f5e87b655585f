package dev.timeslice.testkit.threads;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Many fresh instances, worked on by several threads at full speed on several cores.
 *
 * <p>One gate releases the threads of a batch, then each walks the same array of instances from front to back, so that
 * they meet in nearly every instance instead of once a start (they wait for each other a few microseconds before each). Batches hold 16 to 512 instances, doubling; every other
 * batch has {@link Noise} between the operations. After a batch each instance is judged, and the first that violates its
 * invariant ends the check with itself as the witness. The effort is bounded in instances, not in time.
 *
 * @param <S> one instance with what the threads remember of it
 */
public final class Stress<S> {
    private static final int SMALLEST_BATCH = 16;
    private static final int LARGEST_BATCH = 512;

    private final Supplier<? extends S> fresh;
    private final Map<String, Part<? super S>> parts = new LinkedHashMap<>();
    private final int processors;

    private Stress(Supplier<? extends S> fresh, int processors) {
        this.fresh = fresh;
        this.processors = processors;
    }

    /**
     * A stress without threads as yet.
     *
     * @param fresh makes one instance
     */
    public static <S> Stress<S> of(Supplier<? extends S> fresh) {
        return on(Runtime.getRuntime().availableProcessors(), fresh);
    }

    static <S> Stress<S> on(int processors, Supplier<? extends S> fresh) {
        return new Stress<>(fresh, processors);
    }

    /**
     * Adds a thread.
     *
     * @param name its name in tables; each thread has its own
     * @param part what it does with each instance
     * @return this stress
     */
    public Stress<S> thread(String name, Part<? super S> part) {
        if (parts.put(name, part) != null) {
            throw new IllegalArgumentException("two threads are called " + name);
        }
        return this;
    }

    /**
     * Runs batches until the budget is spent.
     *
     * @param seed of the noise
     * @param instances the budget
     * @param invariant judges one instance that all threads have left
     * @throws CheckFailure the first violation, or a hang of the threads
     * @throws GraderFault if there are fewer than two processors, on which such a check would pass anything
     * @throws RuntimeException or an {@link Error}: what a part threw, unchanged if it is unchecked
     */
    public void run(long seed, int instances, Function<? super S, Optional<Violation>> invariant) {
        if (processors < 2) {
            throw new GraderFault("a check on several cores needs at least 2 processors, found " + processors);
        }
        int size = SMALLEST_BATCH;
        int left = instances;
        for (int batch = 0; left > 0; batch++) {
            boolean noisy = batch % 2 == 1;
            List<S> row = row(Math.min(size, left));
            walk(row, noisy, seed + batch);
            judge(row, noisy, invariant);
            left -= row.size();
            if (noisy) {
                size = size == LARGEST_BATCH ? SMALLEST_BATCH : size * 2;
            }
        }
    }

    private List<S> row(int size) {
        List<S> row = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            row.add(fresh.get());
        }
        return row;
    }

    private void walk(List<S> row, boolean noisy, long seed) {
        Gate gate = new Gate(parts.size());
        Meeting meeting = new Meeting(parts.size(), processors);
        try (Crew crew = Crew.assemble()) {
            int thread = 0;
            for (Map.Entry<String, Part<? super S>> part : parts.entrySet()) {
                Noise noise = noisy ? Noise.seeded(seed * 31 + part.getKey().hashCode()) : Noise.none();
                int place = thread;
                crew.run(part.getKey(), () -> {
                    gate.pass();
                    walk(row, part.getValue(), noise, meeting, place);
                });
                thread++;
            }
            crew.joinAll();
        }
    }

    private static <S> void walk(List<S> row, Part<? super S> part, Noise noise, Meeting meeting, int place)
            throws Exception {
        for (int i = 0; i < row.size(); i++) {
            meeting.at(place, i + 1);
            noise.between();
            part.run(row.get(i), noise);
        }
    }

    private void judge(List<S> row, boolean noisy, Function<? super S, Optional<Violation>> invariant) {
        for (int i = 0; i < row.size(); i++) {
            Optional<Violation> violation = invariant.apply(row.get(i));
            if (violation.isPresent()) {
                String place = "instance " + (i + 1) + " of " + row.size() + (noisy ? ", with noise" : ", plain");
                throw new CheckFailure(
                        violation.get().kind(),
                        violation.get().sentence(),
                        (place + "\n" + violation.get().found()).strip());
            }
        }
    }

    /**
     * What one thread does with one instance.
     *
     * @param <S> the instance
     */
    @FunctionalInterface
    public interface Part<S> {
        /**
         * @param noise to be called between operations
         */
        void run(S instance, Noise noise) throws Exception;
    }
}
