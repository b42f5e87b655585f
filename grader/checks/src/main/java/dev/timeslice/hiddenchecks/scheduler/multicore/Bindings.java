package dev.timeslice.hiddenchecks.scheduler.multicore;

import dev.timeslice.model.program.Affinity;
import dev.timeslice.model.program.TaskAttributes;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;

/** Ways to bind the tasks of a workload to cores, so that a search over plain workloads finds bound ones too. */
enum Bindings {
    /** Every task may run anywhere. */
    NONE,
    /** The second task may run on core 0 only. */
    SECOND_TO_CORE_0,
    /** The second task may run on core 1 only, and the third one on cores 0 and 1. */
    SECOND_AND_THIRD;

    /** The workload with its tasks bound; it is for two cores or more. */
    Workload bind(Workload workload) {
        Workload bound = workload;
        for (int i = 0; i < workload.tasks().size(); i++) {
            TaskSpec task = workload.tasks().get(i);
            bound = bound.with(i, task.with(attributes(i, task.attributes())));
        }
        return bound;
    }

    private TaskAttributes attributes(int index, TaskAttributes plain) {
        Affinity affinity = affinity(index);
        return new TaskAttributes(plain.priority(), plain.nice(), plain.tickets(), plain.workingSet(), affinity);
    }

    private Affinity affinity(int index) {
        return switch (this) {
            case NONE -> Affinity.ANY;
            case SECOND_TO_CORE_0 -> index == 1 ? Affinity.of(0) : Affinity.ANY;
            case SECOND_AND_THIRD -> index == 1 ? Affinity.of(1) : index == 2 ? Affinity.of(0, 1) : Affinity.ANY;
        };
    }
}
