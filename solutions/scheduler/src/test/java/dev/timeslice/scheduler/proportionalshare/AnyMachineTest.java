package dev.timeslice.scheduler.proportionalshare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.IoDone;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Outcome;
import dev.timeslice.model.SwitchOn;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies keep their contract on any machine: whatever the knobs, and also with tasks that are bound to cores. */
class AnyMachineTest {
    private static final int WORKLOADS = 200;

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("policiesOnMachines")
    void everyTaskGetsItsTicksAndEnds(
            String policy, String machine, Supplier<SchedulingPolicy> policies, Configuration configuration) {
        Random random = new Random(5);
        for (int i = 0; i < WORKLOADS; i++) {
            Workload workload = drawn(random, configuration.cores());
            Kernel kernel = new Kernel(configuration, policies);

            Trace trace = new Trace();
            Outcome outcome = kernel.run(workload, trace);

            assertThat(outcome).isInstanceOf(Outcome.Finished.class);
            assertThat(kernel.trace(workload)).hasToString(trace.toString());
        }
    }

    static Stream<Arguments> policiesOnMachines() {
        return Stream.of(
                        Arguments.of(
                                "lottery", (Supplier<SchedulingPolicy>) () -> new Lottery(2, new Random(3)::nextLong)),
                        Arguments.of("stride", (Supplier<SchedulingPolicy>) () -> new Stride(2, 1 << 20)),
                        Arguments.of("vruntime", (Supplier<SchedulingPolicy>) () -> new VirtualRuntime(6, 1, 2)),
                        Arguments.of("eevdf", (Supplier<SchedulingPolicy>) () -> new Eevdf(3)))
                .flatMap(policy -> machines()
                        .map(machine ->
                                Arguments.of(policy.get()[0], machine.get()[0], policy.get()[1], machine.get()[1])));
    }

    private static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of("one core", Configuration.uniprocessor()),
                Arguments.of("three cores", Configuration.multiprocessor(3)),
                Arguments.of(
                        "switches take time",
                        Configuration.builder()
                                .cores(2)
                                .switchCost(2)
                                .runAfterSwitch(1)
                                .build()),
                Arguments.of(
                        "I/O ends in running",
                        Configuration.builder()
                                .cores(2)
                                .ioDone(IoDone.RUN_IMMEDIATE)
                                .build()),
                Arguments.of(
                        "cores wait for I/O",
                        Configuration.builder().switchOn(SwitchOn.END).build()),
                Arguments.of(
                        "warm caches",
                        Configuration.builder()
                                .cores(2)
                                .warmup(2)
                                .warmRate(2)
                                .cacheSize(100)
                                .build()));
    }

    /** Some tasks share a process, which ends with the first of them that exits by itself. */
    private static Workload drawn(Random random, int cores) {
        List<TaskSpec> tasks = new ArrayList<>();
        int count = 1 + random.nextInt(24);
        for (int i = 0; i < count; i++) {
            TaskSpec.Builder task = TaskSpec.builder("T" + i)
                    .arrival(random.nextInt(20))
                    .nice(random.nextInt(40) - 20)
                    .tickets(1 + random.nextInt(500))
                    .program(program(random));
            if (random.nextInt(4) == 0) {
                task.affinity(random.nextInt(cores));
            }
            if (random.nextInt(4) == 0) {
                task.process("shared");
            }
            tasks.add(task.build());
        }
        return Workload.of(tasks);
    }

    private static Program program(Random random) {
        List<Instruction> instructions = new ArrayList<>();
        for (int part = random.nextInt(4); part > 0; part--) {
            if (random.nextInt(4) > 0) {
                instructions.add(Instruction.compute(1 + random.nextInt(8)));
            }
            instructions.add(random.nextInt(4) == 0 ? Instruction.giveUp() : Instruction.io(1 + random.nextInt(9)));
        }
        instructions.add(Instruction.compute(1 + random.nextInt(12)));
        if (random.nextInt(8) == 0) {
            instructions.add(Instruction.exit(3));
        }
        return new Program(instructions);
    }
}
