package dev.timeslice.hiddenchecks.scheduler.multicore;

import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.scheduling.SchedulingAssertions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** What must hold on several cores whatever a policy decides; a failure shows the chart of the run. */
final class CoreInvariants {
    private final int cores;
    private final Workload workload;
    private final Trace trace;

    /**
     * @param cores of the machine on which the workload ran
     */
    CoreInvariants(int cores, Workload workload, Trace trace) {
        this.cores = cores;
        this.workload = workload;
        this.trace = trace;
    }

    /** One task a core and one core a task, only where the task may run, and all of its work is done. */
    CoreInvariants losesNothing() {
        SchedulingAssertions.assertThat(trace).neverRunsTwoAtOnce();
        Map<String, TaskSpec> tasks = new HashMap<>();
        workload.tasks().forEach(task -> tasks.put(task.name(), task));
        for (TraceEvent event : trace.events()) {
            TaskSpec task = tasks.get(event.task());
            if (event.kind() == EventKind.RUN
                    && task != null
                    && !task.attributes().affinity().allows(event.core())) {
                throw broken(Message.of(
                                "At tick %d task %s ran on core %d, where it may not run.",
                                "틱 %d에 태스크 %s이(가) 실행되면 안 되는 코어 %d에서 실행되었습니다.")
                        .with(event.tick(), event.task(), event.core()));
            }
        }
        for (TaskSpec task : workload.tasks()) {
            SchedulingAssertions.assertThat(trace)
                    .givesTicks(task.name(), task.program().computeTicks());
        }
        return this;
    }

    /**
     * No core is idle while a task waits that it could take.
     *
     * @param couldTake whether the policy may give a waiting task to a core
     */
    CoreInvariants leavesNoCoreIdle(BiPredicate<TaskSpec, Integer> couldTake) {
        Map<String, TaskSpec> waiting = new TreeMap<>();
        Map<String, Integer> coreOf = new HashMap<>();
        List<TraceEvent> events = trace.events();
        for (int i = 0; i < events.size(); i++) {
            follow(events.get(i), waiting, coreOf);
            // Within a tick anything may be on its way; what counts is how the tick leaves the cores.
            if (i + 1 == events.size()
                    || events.get(i + 1).tick() > events.get(i).tick()) {
                compare(events.get(i).tick(), waiting, coreOf, couldTake);
            }
        }
        return this;
    }

    private void follow(TraceEvent event, Map<String, TaskSpec> waiting, Map<String, Integer> coreOf) {
        if (event.kind().makesReady()) {
            coreOf.remove(event.task());
            workload.tasks().stream()
                    .filter(task -> task.name().equals(event.task()))
                    .forEach(task -> waiting.put(task.name(), task));
        } else if (event.kind() == EventKind.RUN || event.kind() == EventKind.SWITCH) {
            waiting.remove(event.task());
            coreOf.put(event.task(), event.core());
        } else if (event.kind() == EventKind.BLOCK || event.kind() == EventKind.EXIT) {
            waiting.remove(event.task());
            coreOf.remove(event.task());
        }
    }

    private void compare(
            long tick,
            Map<String, TaskSpec> waiting,
            Map<String, Integer> coreOf,
            BiPredicate<TaskSpec, Integer> couldTake) {
        for (int core = 0; core < cores; core++) {
            if (coreOf.containsValue(core)) {
                continue;
            }
            for (TaskSpec task : waiting.values()) {
                if (couldTake.test(task, core)) {
                    throw broken(Message.of(
                                    "From tick %d core %d was idle although task %s waited and could have run there.",
                                    "틱 %d부터 코어 %d이(가) 놀고 있었는데, 그곳에서 실행될 수 있는 태스크 %s이(가) 기다리고 있었습니다.")
                            .with(tick, core, task.name()));
                }
            }
        }
    }

    /** How often a task ran on another core than the last time. */
    static long migrations(Trace trace) {
        Map<String, Integer> lastCore = new HashMap<>();
        long migrations = 0;
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.RUN) {
                Integer before = lastCore.put(event.task(), event.core());
                migrations += before != null && before != event.core() ? 1 : 0;
            }
        }
        return migrations;
    }

    private CheckFailure broken(Message sentence) {
        return new CheckFailure(VerdictKind.BROKEN_INVARIANT, sentence, TextGantt.of(trace));
    }
}
