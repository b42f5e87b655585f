package dev.timeslice.grader.kernelbench;

import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Tasks that each compute for some quanta, with I/O now and then, and that differ in whatever a policy may look at. They
 * arrive within the first ticks, so nearly all of them wait at once.
 */
final class BenchWorkload {
    /** The policies' quanta are set to it, so that all of them have about as many events. */
    static final long QUANTUM = 10;

    private BenchWorkload() {}

    /**
     * The same for the same numbers on every machine.
     *
     * @param tasks how many
     * @param quanta about how many all of them compute together; one each at least
     */
    static Workload of(int tasks, long quanta) {
        Random random = new Random(tasks);
        long mean = QUANTUM * Math.max(1, quanta / tasks);
        List<TaskSpec> specs = new ArrayList<>(tasks);
        for (int i = 0; i < tasks; i++) {
            long burst = 1 + random.nextLong(2 * mean);
            specs.add(TaskSpec.builder("T" + i)
                    .arrival(random.nextInt(100))
                    .priority(random.nextInt(40))
                    .nice(random.nextInt(20) - 10)
                    .tickets(1 + random.nextInt(400))
                    .burst(burst, 1 + random.nextLong(8 * QUANTUM), 1 + random.nextLong(50))
                    .build());
        }
        return Workload.of(specs);
    }
}
