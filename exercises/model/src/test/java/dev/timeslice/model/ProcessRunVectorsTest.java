package dev.timeslice.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel's I/O against a simulator of processes that others wrote; the resource names the source. */
class ProcessRunVectorsTest {

    @ParameterizedTest
    @MethodSource("vectors")
    void everyProcessIsInTheSameStateAtEveryTick(String line) {
        String[] cells = line.split(";", -1);
        List<TaskSpec> tasks = new ArrayList<>();
        for (String program : cells[0].split(" ")) {
            tasks.add(TaskSpec.of("P" + tasks.size(), 0, program(program, Long.parseLong(cells[1]))));
        }
        Configuration configuration = Configuration.builder()
                .ioIssueTicks(1)
                .ioDoneTicks(1)
                .set("switch_on", cells[2].substring("SWITCH_ON_".length()).toLowerCase(java.util.Locale.ROOT))
                .set("io_done", cells[3].substring("IO_".length()).toLowerCase(java.util.Locale.ROOT))
                .wakeOrder(WakeOrder.AFTER_PICK)
                .build();

        Trace trace = new Kernel(configuration, NextInCircle::new).trace(Workload.of(tasks));

        String[] columns = cells[4].split(" ");
        for (int i = 0; i < columns.length; i++) {
            assertThat(states(trace, "P" + i, cells[0].split(" ")[i])).isEqualTo(columns[i]);
        }
        assertThat(trace.end()).isEqualTo(Long.parseLong(cells[5]));
        assertThat(ticksWith("[cid]", trace, cells[0])).isEqualTo(Integer.parseInt(cells[6]));
        assertThat(ticksWith("b", trace, cells[0])).isEqualTo(Integer.parseInt(cells[7]));
    }

    static Stream<String> vectors() {
        String file = "/vectors/ostep-process-run.csv";
        try (InputStream in = Objects.requireNonNull(ProcessRunVectorsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program program(String letters, long ioLength) {
        return new Program(letters.chars()
                .mapToObj(letter -> letter == 'c' ? Instruction.compute(1) : Instruction.io(ioLength))
                .toList());
    }

    /** How many ticks have a process in such a state. */
    private static int ticksWith(String state, Trace trace, String programs) {
        List<String> columns = new ArrayList<>();
        for (String program : programs.split(" ")) {
            columns.add(states(trace, "P" + columns.size(), program));
        }
        int count = 0;
        for (int tick = 0; tick < trace.end(); tick++) {
            int at = tick;
            count += columns.stream()
                            .anyMatch(column -> column.substring(at, at + 1).matches(state))
                    ? 1
                    : 0;
        }
        return count;
    }

    /** A letter a tick: what the task does, as the resource writes it. */
    private static String states(Trace trace, String task, String program) {
        char[] states = new char[(int) trace.end()];
        for (TraceEvent event : trace.events()) {
            if (event.task().equals(task)) {
                char state = switch (event.kind()) {
                    case RUN -> 'R';
                    case BLOCK -> 'b';
                    case EXIT -> '.';
                    default -> 'r';
                };
                Arrays.fill(states, (int) event.tick(), states.length, state);
            }
        }
        String steps = program.replace("i", "id");
        int step = 0;
        for (int i = 0; i < states.length; i++) {
            if (states[i] == 'R') {
                states[i] = steps.charAt(step++);
            }
        }
        return new String(states);
    }

    /** Whoever is ready and comes next after the one that ran last, in the order of their numbers, in a circle. */
    private static final class NextInCircle implements SchedulingPolicy {
        private final TreeMap<Integer, TaskView> ready = new TreeMap<>();
        private int last = -1;

        @Override
        public void ready(TaskView task, ReadyCause cause) {
            ready.put(task.id(), task);
        }

        @Override
        public @Nullable TaskView pick(int core) {
            Integer next = ready.higherKey(last);
            return ready.remove(next == null ? ready.firstKey() : next);
        }

        @Override
        public long quantum(TaskView task) {
            last = task.id();
            return UNLIMITED;
        }
    }
}
