package dev.timeslice.model;

import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.task.TaskMemory.OutOfMemory;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The memory of each process, made when the process arrives or first needs it. */
final class Memories {
    private final Configuration configuration;
    private final Parts parts;
    private final Workload workload;
    private final PartGuard guard;
    private final Journal journal;
    private @Nullable Paging paging;
    private int lastSpace;

    /**
     * @throws IllegalArgumentException if a process needs more memory than the machine has, or other pages
     */
    Memories(Configuration configuration, Parts parts, Workload workload, PartGuard guard, Journal journal) {
        this.configuration = configuration;
        this.parts = parts;
        this.workload = workload;
        this.guard = guard;
        this.journal = journal;
        // In an order that is the same in every JVM.
        new TreeMap<>(workload.images()).forEach(this::requireFit);
    }

    private void requireFit(String process, MemoryImage image) {
        MemoryRules rules = configuration.memory();
        if (image.layout().pageSize() != rules.pageSize()) {
            throw new IllegalArgumentException("the pages of process " + process + " have "
                    + image.layout().pageSize() + " bytes, and those of the machine " + rules.pageSize());
        }
        if (image.pages() > rules.frames()) {
            throw new IllegalArgumentException("process " + process + " needs " + image.pages()
                    + " pages of memory, and the machine has " + rules.frames() + " frames");
        }
    }

    /** A process of the workload arrives; whether there was memory for it. */
    boolean begin(TaskGroup process) {
        if (process.memory != null || !workload.images().containsKey(process.name)) {
            return true;
        }
        try {
            of(process);
            return true;
        } catch (OutOfMemory e) {
            return false;
        }
    }

    /** The memory of a process that has arrived. */
    Memory of(TaskGroup process) {
        Memory memory = process.memory;
        if (memory == null) {
            memory = make(process);
            give(process, memory);
        }
        return memory;
    }

    /** A process has this memory from now on, perhaps in common with others, and no longer the one that it had. */
    void give(TaskGroup process, Memory memory) {
        Memory before = process.memory;
        memory.use();
        process.memory = memory;
        if (before != null) {
            before.drop();
        }
    }

    /** A core runs a task from now on. */
    void switchTo(Core core, Task task) {
        if (paging != null) {
            paging.tlbs.switchTo(core.number, of(task.group()).id());
        }
    }

    private Memory make(TaskGroup process) {
        MemoryImage image = workload.images().get(process.name);
        if (image == null) {
            return new GivenMemory(nextSpace(), workload.memoryOf(process.name), guard);
        }
        if (paging == null) {
            paging = new Paging(configuration, parts, guard, journal, this::nextSpace);
        }
        return PagedMemory.load(paging, image);
    }

    private int nextSpace() {
        return ++lastSpace;
    }
}
