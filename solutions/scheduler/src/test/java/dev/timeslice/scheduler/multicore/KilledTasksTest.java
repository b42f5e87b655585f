package dev.timeslice.scheduler.multicore;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Slice;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault ends all tasks of a process, also those that wait or sleep: no policy may count on them afterwards. */
class KilledTasksTest {

    static Stream<Supplier<SchedulingPolicy>> policies() {
        return Stream.of(
                () -> new PerCoreQueues(10, false),
                () -> new WorkStealing(10, false, 0),
                () -> new LoadBalancing(10, false, 0, 1));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void deadTaskIsNoLoad(Supplier<SchedulingPolicy> policy) {
        // The fault at tick 3 kills B, which waits on core 0, and D, which sleeps and had run on core 1.
        List<Slice> slices = new Kernel(Configuration.multiprocessor(2), policy)
                .trace(Workload.of(
                        inProcess("A", Program.of(compute(2), load(-1))),
                        inProcess("D", Program.of(compute(1), io(9), compute(1))),
                        inProcess("B", Program.burst(5)),
                        burst("C", 0, 9),
                        burst("E", 3, 4),
                        burst("F", 3, 2)))
                .slices();

        assertThat(slices)
                .contains(new Slice(1, "C", 1, 10), new Slice(0, "E", 3, 7))
                .contains(new Slice(0, "F", 7, 9))
                .noneMatch(slice -> slice.task().equals("B"));
    }

    private static TaskSpec inProcess(String name, Program program) {
        return new TaskSpec(name, 0, "P", program);
    }
}
