package dev.timeslice.scheduler.multicore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kernel and policies against a simulator that others wrote, tick by tick: which job has which core, and how much of its
 * work is left.
 */
class VectorsTest {
    private static final int FIRST_CORE_CELL = 9;

    @ParameterizedTest
    @MethodSource("ostep")
    void coresAndWorkAreThoseOfOstepAtEachTick(String line) {
        String[] cells = line.split(";", -1);
        Configuration configuration = Configuration.builder()
                .set("cores", cells[0])
                .set("warmup", cells[4])
                .set("warm_rate", cells[5])
                .set("cache_size", cells[6])
                .set("empty_ticks", "1")
                .set("timer_order", "after_newcomers")
                .build();
        WorkLeft policy = new WorkLeft(policy(cells[1], cells[2], cells[3]));

        Trace trace = new Kernel(configuration, () -> policy).trace(workload(cells[7]));

        assertThat(ticks(trace, policy)).isEqualTo(ticks(cells));
        assertThat(trace.end()).isEqualTo(Long.parseLong(cells[8]));
    }

    static Stream<String> ostep() {
        try (InputStream in =
                Objects.requireNonNull(VectorsTest.class.getResourceAsStream("/vectors/ostep-multi.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchedulingPolicy policy(String quantum, String perCoreQueues, String peekInterval) {
        return Boolean.parseBoolean(perCoreQueues)
                ? new LoadBalancing(Long.parseLong(quantum), true, Long.parseLong(peekInterval), 0)
                : new CentralQueue(Long.parseLong(quantum), true);
    }

    private static Workload workload(String cell) {
        List<TaskSpec> tasks = new ArrayList<>();
        for (String word : cell.split(" ")) {
            String[] parts = word.split("/");
            tasks.add(TaskSpec.builder(parts[0])
                    .burst(Long.parseLong(parts[1]))
                    .workingSet(Long.parseLong(parts[2]))
                    .build());
        }
        return Workload.of(tasks);
    }

    /** What the vector says: by tick, {@code core:job work left} for each busy core. */
    private static Map<Long, String> ticks(String[] cells) {
        Map<Long, String> ticks = new TreeMap<>();
        for (int core = 0; core < Integer.parseInt(cells[0]); core++) {
            for (String stretch : cells[FIRST_CORE_CELL + core].split(" ")) {
                String[] parts = stretch.split("[@+*:]");
                if (parts.length > 1) {
                    long start = Long.parseLong(parts[1]);
                    long length = Long.parseLong(parts[2]);
                    for (long i = 0; i < length; i++) {
                        long left = Long.parseLong(parts[4]) + (length - 1 - i) * Long.parseLong(parts[3]);
                        ticks.merge(start + i, core + ":" + parts[0] + " " + left, (a, b) -> a + ", " + b);
                    }
                }
            }
        }
        return ticks;
    }

    /** The same of a run. */
    private static Map<Long, String> ticks(Trace trace, WorkLeft policy) {
        Map<Long, String> ticks = new TreeMap<>();
        trace.slices().stream()
                .sorted((a, b) -> Integer.compare(a.core(), b.core()))
                .forEach(slice -> add(ticks, slice, policy));
        return ticks;
    }

    private static void add(Map<Long, String> ticks, Slice slice, WorkLeft policy) {
        for (long tick = slice.from(); tick < slice.to(); tick++) {
            ticks.merge(
                    tick,
                    slice.core() + ":" + slice.task() + " " + policy.left(slice.task(), tick + 1),
                    (a, b) -> a + ", " + b);
        }
    }
}
