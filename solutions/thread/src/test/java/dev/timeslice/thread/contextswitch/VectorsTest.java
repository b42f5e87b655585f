package dev.timeslice.thread.contextswitch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schedules with switch costs that this project did not compute: the kernel gives them with the reference's price. */
class VectorsTest {

    static Stream<String> cases() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(VectorsTest.class.getResourceAsStream("/vectors/course-switch-cost-rr.csv"))) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void roundRobinPaysForEverySwitch(String line) {
        String[] parts = line.split(";");
        List<TaskSpec> tasks = new ArrayList<>();
        for (String task : parts[2].split(" ")) {
            String[] numbers = task.split("/");
            tasks.add(TaskSpec.burst("T" + tasks.size(), Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
        }
        Configuration machine =
                Configuration.builder().switchCost(Long.parseLong(parts[0])).build();
        Parts withPrice = Parts.builder().switchCost(SwitchPrice::new).build();

        Trace trace = new Kernel(machine, withPrice, () -> new RoundRobin(Long.parseLong(parts[1])))
                .trace(Workload.of(tasks));

        List<Long> turnaround = tasks.stream()
                .map(task -> exit(trace, task.name()) - task.arrival())
                .toList();
        assertThat(turnaround).isEqualTo(numbers(parts[4]));
        List<Long> waiting = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            waiting.add(
                    turnaround.get(i) - Long.parseLong(parts[2].split(" ")[i].split("/")[1]));
        }
        assertThat(waiting).isEqualTo(numbers(parts[3]));
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }

    private static long exit(Trace trace, String task) {
        return trace.events().stream()
                .filter(event -> event.kind() == EventKind.EXIT && event.task().equals(task))
                .findFirst()
                .orElseThrow()
                .tick();
    }

    private static final class RoundRobin implements SchedulingPolicy {
        private final long quantum;
        private final Deque<TaskView> queue = new ArrayDeque<>();

        RoundRobin(long quantum) {
            this.quantum = quantum;
        }

        @Override
        public void ready(TaskView task, ReadyCause cause) {
            queue.add(task);
        }

        @Override
        public @Nullable TaskView pick(int core) {
            return queue.poll();
        }

        @Override
        public long quantum(TaskView task) {
            return quantum;
        }
    }
}
