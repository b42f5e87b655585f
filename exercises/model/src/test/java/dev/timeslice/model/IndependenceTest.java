package dev.timeslice.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A run depends on its input alone, whatever else runs in the same JVM, and in whichever order. */
class IndependenceTest {
    private static final Configuration BUSY = Configuration.builder()
            .cores(3)
            .switchCost(1)
            .migrationCost(2)
            .warmRate(2)
            .warmup(3)
            .build();

    @Test
    void runsInsideOneAnotherGiveTheTracesThatTheyGiveAlone() {
        Workload outer = workload(1);
        Workload inner = workload(2);
        String outerAlone = kernel().trace(outer).toString();
        String innerAlone = kernel().trace(inner).toString();
        Trace outerTrace = new Trace();
        List<String> innerTraces = new ArrayList<>();

        kernel().run(outer, new TraceSink() {
            @Override
            public void begin(dev.timeslice.model.trace.RunDescription description) {
                outerTrace.begin(description);
            }

            @Override
            public void accept(TraceEvent event) {
                outerTrace.accept(event);
                if (event.kind() == EventKind.EXIT) {
                    innerTraces.add(kernel().trace(inner).toString());
                }
            }
        });

        assertThat(outerTrace).hasToString(outerAlone);
        assertThat(innerTraces).isNotEmpty().allMatch(innerAlone::equals);
    }

    @Test
    void oneKernelMayRunAgainAndAgain() {
        Kernel kernel = kernel();
        String first = kernel.trace(workload(3)).toString();

        kernel.trace(workload(4));

        assertThat(kernel.trace(workload(3))).hasToString(first);
    }

    private static Kernel kernel() {
        return new Kernel(BUSY, IndependenceTest::policy);
    }

    private static SchedulingPolicy policy() {
        return new QueuePolicy() {
            @Override
            public long quantum(TaskView task) {
                return 3;
            }

            @Override
            public int interrupt(TaskView ready) {
                int core = ready.id() % machine().cores();
                return machine().running(core) == null ? NO_CORE : core;
            }
        };
    }

    private static Workload workload(long seed) {
        Random random = new Random(seed);
        List<TaskSpec> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tasks.add(TaskSpec.builder("T" + i)
                    .arrival(random.nextInt(30))
                    .burst(1 + random.nextInt(20), 1 + random.nextInt(6), 1 + random.nextInt(6))
                    .workingSet(random.nextInt(60))
                    .process("P" + random.nextInt(5))
                    .build());
        }
        return Workload.of(tasks);
    }
}
