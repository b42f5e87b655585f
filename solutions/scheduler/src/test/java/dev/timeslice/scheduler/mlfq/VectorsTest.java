package dev.timeslice.scheduler.mlfq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.RequeueOrder;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.FeedbackQueue;
import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kernel and policies against results of systems that others wrote; each file names its source. */
class VectorsTest {

    @ParameterizedTest(name = "{index}")
    @MethodSource("ostep")
    void everyTickAndWhatIsLeftOfItsQuantumAreThoseOfOstep(String line) {
        for (RequeueOrder order : RequeueOrder.values()) {
            String[] cells = line.split(";", -1);
            QuantumRecorder policy = new QuantumRecorder(new MultilevelFeedbackQueue(
                    FeedbackQueue.listOf(cells[0]),
                    Long.parseLong(cells[1]),
                    Boolean.parseBoolean(cells[2]),
                    Boolean.parseBoolean(cells[3])));

            Trace trace =
                    new Kernel(Configuration.builder().requeueOrder(order).build(), () -> policy).trace(jobs(cells[4]));

            assertThat(policy.running(trace)).isEqualTo(cells[5]);
            assertThat(happening(trace)).isEqualTo(cells[6]);
        }
    }

    static Stream<String> ostep() {
        return lines("ostep-mlfq.csv");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pintos")
    void ticksOfNiceTasksAreThoseOfPintos(String line) {
        String[] cells = line.split(";", -1);
        List<TaskSpec> tasks = new ArrayList<>();
        for (String nice : cells[0].split(" ")) {
            tasks.add(TaskSpec.builder(Integer.toString(tasks.size()))
                    .burst(Long.MAX_VALUE)
                    .nice(Integer.parseInt(nice))
                    .build());
        }

        Trace trace = new Kernel(Configuration.builder().until(3000).build(), () -> new BsdScheduler(4, 100, 96))
                .trace(Workload.of(tasks));

        assertThat(tasks.stream()
                        .map(task -> Long.toString(trace.slices().stream()
                                .filter(slice -> slice.task().equals(task.name()))
                                .mapToLong(Slice::ticks)
                                .sum()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(cells[1]);
    }

    static Stream<String> pintos() {
        return lines("pintos-bsd.csv");
    }

    /** Tasks that are named by their position, as the vectors name them. */
    private static Workload jobs(String cell) {
        List<TaskSpec> tasks = new ArrayList<>();
        for (String word : cell.split(" ")) {
            String[] numbers = word.split("/");
            long run = Long.parseLong(numbers[1]);
            long ioEvery = Long.parseLong(numbers[2]);
            TaskSpec.Builder task =
                    TaskSpec.builder(Integer.toString(tasks.size())).arrival(Long.parseLong(numbers[0]));
            tasks.add(
                    ioEvery == 0
                            ? task.burst(run).build()
                            : task.burst(run, ioEvery, Long.parseLong(numbers[3]))
                                    .build());
        }
        return Workload.of(tasks);
    }

    private static String happening(Trace trace) {
        return trace.events().stream()
                .filter(event -> event.kind() == EventKind.BLOCK
                        || event.kind() == EventKind.WAKE
                        || event.kind() == EventKind.EXIT)
                .map(event -> event.tick()
                        + (event.kind() == EventKind.BLOCK ? ">" : event.kind() == EventKind.WAKE ? "<" : ".")
                        + event.task())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(VectorsTest.class.getResourceAsStream("/vectors/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes what is left of a task's quantum each time that it begins to run. */
    private static final class QuantumRecorder implements SchedulingPolicy {
        private final SchedulingPolicy policy;
        private final List<Long> quanta = new ArrayList<>();

        private QuantumRecorder(SchedulingPolicy policy) {
            this.policy = policy;
        }

        /** As the vectors write it: ticks of one task that touch and count one quantum down are one. */
        String running(Trace trace) {
            List<String> words = new ArrayList<>();
            String task = "";
            long from = 0;
            long to = 0;
            long left = 0;
            int runs = 0;
            long started = 0;
            for (var event : trace.events()) {
                if (event.kind() == EventKind.RUN) {
                    started = event.tick();
                    long quantum = quanta.get(runs++);
                    boolean goesOn = event.task().equals(task) && started == to && quantum == left - (to - from);
                    if (!goesOn) {
                        add(words, task, from, to, left);
                        task = event.task();
                        from = started;
                        to = started;
                        left = quantum;
                    }
                } else if (event.kind().leavesCore() && event.task().equals(task)) {
                    to = event.tick();
                }
            }
            add(words, task, from, to, left);
            return String.join(" ", words);
        }

        private static void add(List<String> words, String task, long from, long to, long left) {
            if (to > from) {
                words.add(task + "@" + from + "+" + (to - from) + "/" + left);
            }
        }

        @Override
        public void attach(Machine machine) {
            policy.attach(machine);
        }

        @Override
        public void ready(TaskView task, ReadyCause cause) {
            policy.ready(task, cause);
        }

        @Override
        public @Nullable TaskView pick(int core) {
            return policy.pick(core);
        }

        @Override
        public long quantum(TaskView task) {
            quanta.add(policy.quantum(task));
            return quanta.get(quanta.size() - 1);
        }

        @Override
        public void charge(TaskView task, long ticks) {
            policy.charge(task, ticks);
        }

        @Override
        public void blocked(TaskView task) {
            policy.blocked(task);
        }

        @Override
        public void ended(TaskView task) {
            policy.ended(task);
        }

        @Override
        public int interrupt(TaskView ready) {
            return policy.interrupt(ready);
        }

        @Override
        public void timer(long key) {
            policy.timer(key);
        }
    }
}
