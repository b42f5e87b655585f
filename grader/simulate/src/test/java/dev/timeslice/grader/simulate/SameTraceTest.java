package dev.timeslice.grader.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.simulate.policy.Policies;
import dev.timeslice.grader.simulate.policy.PolicyRegistry;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.grader.simulate.workload.Setting;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.TraceEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same input gives the same trace, byte for byte: on every JDK, in every order of runs, and whatever else runs in the
 * same JVM. What each policy does is kept as a digest; where a rule changes on purpose, the failure tells the new one.
 */
class SameTraceTest {
    private static final Map<String, List<String>> MACHINES = machines();
    private static final List<String> OTHER_RULES = List.of(
            "priority@preemptive=false@aging_interval=7",
            "rr@rr_arrivals=after",
            "mlfq@boost=50@io_bump=true@stay_after_io=true",
            "bsd@bsd_second=20@bsd_first=20",
            "stealing@common_slices=false@steal_cost=2",
            "balancing@common_slices=false@peek_interval=7@push_interval=20");
    private static final Map<String, String> STORED = stored();
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);
    private static final Contest CONTEST =
            new Contest(PolicyRegistry.shipped(), new Policies(Run.references(TEXTS), TEXTS), TEXTS);
    private static final List<Workload> WORKLOADS =
            LongStream.rangeClosed(1, 8).mapToObj(SameTraceTest::workload).toList();

    private static Map<String, List<String>> machines() {
        Map<String, List<String>> machines = new LinkedHashMap<>();
        machines.put("plain", List.of());
        machines.put(
                "full",
                List.of(
                        "cores=3",
                        "switch_cost=1",
                        "migration_cost=2",
                        "process_switch_cost=1",
                        "warmup=3",
                        "warm_rate=2"));
        return machines;
    }

    /** Every policy, and some by other rules, on every machine: {@code rr on full}. */
    static List<String> runs() {
        List<String> policies = new ArrayList<>();
        PolicyRegistry.shipped().policies().forEach(policy -> policies.add(policy.name()));
        policies.addAll(OTHER_RULES);
        List<String> runs = new ArrayList<>();
        policies.forEach(policy -> MACHINES.keySet().forEach(machine -> runs.add(policy + " on " + machine)));
        return runs;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theTraceIsTheStoredOneOnEveryJdk(String run) {
        assertThat(TraceDigest.of(contestant(run), WORKLOADS)).as(run).isEqualTo(STORED.get(run));
    }

    @Test
    void everyStoredTraceIsOfAPolicyThatThereIs() {
        assertThat(STORED.keySet()).containsExactlyElementsOf(runs());
    }

    @Test
    void theOrderOfRunsDoesNotMatter() {
        List<String> shuffled = new ArrayList<>(runs());
        shuffled.addAll(runs());
        Collections.shuffle(shuffled, new Random(5));

        for (String run : shuffled) {
            assertThat(TraceDigest.of(contestant(run), WORKLOADS)).as(run).isEqualTo(STORED.get(run));
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void twoKernelsThatTakeTurnsDoNotTouchEachOther(String run) {
        List<String> all = runs();
        String other = all.get((all.indexOf(run) + 1) % all.size());
        Semaphore first = new Semaphore(1);
        Semaphore second = new Semaphore(0);

        CompletableFuture<String> beside = CompletableFuture.supplyAsync(
                () -> inTurns(other, second, first), task -> new Thread(task, "other kernel").start());
        String digest = inTurns(run, first, second);

        assertThat(digest).isEqualTo(STORED.get(run));
        assertThat(beside.join()).isEqualTo(STORED.get(other));
    }

    /** Goes on by one event whenever it is this kernel's turn. */
    private static String inTurns(String run, Semaphore mine, Semaphore others) {
        Consumer<TraceEvent> handOver = event -> {
            others.release();
            mine.acquireUninterruptibly();
        };
        mine.acquireUninterruptibly();
        try {
            return TraceDigest.of(contestant(run), WORKLOADS, handOver);
        } finally {
            // From here on the other one has every turn.
            others.release(Integer.MAX_VALUE / 2);
        }
    }

    private static Contestant contestant(String run) {
        String[] parts = run.split(" on ");
        List<Setting> settings = Objects.requireNonNull(MACHINES.get(parts[1])).stream()
                .map(setting -> CONTEST.setting(setting, run))
                .toList();
        return CONTEST.contestants(List.of(parts[0]), settings).get(0);
    }

    /** Tasks of every kind: their numbers are the same on every JDK, because {@link Random} promises its algorithm. */
    private static Workload workload(long seed) {
        Random random = new Random(seed);
        List<TaskSpec> tasks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            TaskSpec.Builder task = TaskSpec.builder("T" + i)
                    .arrival(random.nextInt(300))
                    .priority(random.nextInt(10))
                    .tickets(1 + random.nextInt(100))
                    .nice(random.nextInt(40) - 20)
                    .workingSet(random.nextInt(60))
                    .process("P" + random.nextInt(9));
            long burst = 1L + random.nextInt(25);
            tasks.add(
                    random.nextInt(3) == 0
                            ? task.burst(burst, 1 + random.nextInt(6), 1 + random.nextInt(9))
                                    .build()
                            : task.burst(burst).build());
        }
        return Workload.of(tasks);
    }

    private static Map<String, String> stored() {
        String file = "trace-digests.csv";
        try (InputStream in = Objects.requireNonNull(SameTraceTest.class.getResourceAsStream(file), file)) {
            Map<String, String> stored = new LinkedHashMap<>();
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(cells -> stored.put(cells[0], cells[1]));
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
