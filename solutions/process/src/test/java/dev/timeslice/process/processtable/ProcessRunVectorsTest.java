package dev.timeslice.process.processtable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.WakeOrder;
import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The states that the reference's table shows, tick by tick, against the process simulator of OSTEP; the kernel's own test
 * holds the schedule to the same file, which names its source.
 */
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
                .set("switch_on", cells[2].substring("SWITCH_ON_".length()).toLowerCase(Locale.ROOT))
                .set("io_done", cells[3].substring("IO_".length()).toLowerCase(Locale.ROOT))
                .wakeOrder(WakeOrder.AFTER_PICK)
                .build();
        List<ProcessTree> tables = new ArrayList<>();
        Parts parts = Parts.builder()
                .processTable(rules -> {
                    tables.add(new ProcessTree(rules));
                    return tables.get(0);
                })
                .build();
        Observer observer = new Observer(tables, tasks.size());

        new Kernel(configuration, parts, NextInCircle::new).run(Workload.of(tasks), observer);

        assertThat(observer.columns()).isEqualTo(letters(cells[4]));
    }

    /** What runs, waits, sleeps or is gone; the file tells apart what is run. */
    private static List<String> letters(String columns) {
        return Stream.of(columns.split(" "))
                .map(column -> column.replaceAll("[cid]", "R"))
                .toList();
    }

    static Stream<String> vectors() throws IOException {
        Path home = Path.of(System.getProperty("timeslice.home", "../.."));
        Path file = home.resolve("exercises/model/src/test/resources/vectors/ostep-process-run.csv");
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#"));
    }

    private static Program program(String letters, long ioLength) {
        return new Program(letters.chars()
                .mapToObj(letter -> letter == 'c' ? Instruction.compute(1) : Instruction.io(ioLength))
                .toList());
    }

    /** Looks at the table whenever the clock has moved on: it shows then how things stood in the ticks before. */
    private static final class Observer implements TraceSink {
        private final List<ProcessTree> tables;
        private final List<StringBuilder> columns = new ArrayList<>();
        private long seen;

        Observer(List<ProcessTree> tables, int processes) {
            this.tables = tables;
            for (int i = 0; i < processes; i++) {
                columns.add(new StringBuilder());
            }
        }

        @Override
        public void accept(TraceEvent event) {
            for (; seen < event.tick(); seen++) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).append(letter(tables.get(0).entry(ProcessTable.ROOT + 1 + i)));
                }
            }
        }

        List<String> columns() {
            return columns.stream().map(StringBuilder::toString).toList();
        }

        private static char letter(@Nullable ProcessEntry entry) {
            if (entry == null) {
                return '.';
            }
            if (entry.state() == ProcessState.RUNNING) {
                return 'R';
            }
            return entry.state() == ProcessState.BLOCKED ? 'b' : 'r';
        }
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
