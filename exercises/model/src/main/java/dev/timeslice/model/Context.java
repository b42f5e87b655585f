package dev.timeslice.model;

import dev.timeslice.model.program.Workload;

/** What the parts of one run's kernel need of each other. */
record Context(
        Configuration configuration,
        Parts parts,
        Workload workload,
        Journal journal,
        PartGuard guard,
        TaskTable tasks,
        Admission admission,
        Memories memories) {

    long now() {
        return journal.clock().now;
    }
}
