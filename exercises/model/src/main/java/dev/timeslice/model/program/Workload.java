package dev.timeslice.model.program;

import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FlatMemory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that one run of the model is given to do.
 *
 * @param tasks in the workload's own order, which also decides between tasks that arrive at the same tick
 * @param memories the address space of each process by its name; a process that is not named here has
 *     {@link FlatMemory}, unless it has an image
 * @param images what the memory of each process begins with, by its name, for those whose memory the kernel keeps in pages
 */
public record Workload(List<TaskSpec> tasks, Map<String, AddressSpace> memories, Map<String, MemoryImage> images) {

    public Workload {
        tasks = List.copyOf(tasks);
        memories = Map.copyOf(memories);
        images = Map.copyOf(images);
        Set<String> names = new HashSet<>(tasks.size() * 2);
        for (TaskSpec task : tasks) {
            if (!names.add(task.name())) {
                throw new IllegalArgumentException("two tasks have the name " + task.name());
            }
        }
        List<String> cycle = JoinCycles.firstIn(tasks);
        if (!cycle.isEmpty()) {
            throw new IllegalArgumentException(
                    "tasks wait for each other for ever: " + String.join(" joins ", cycle) + " joins " + cycle.get(0));
        }
    }

    /** Processes whose memory is given as it is. */
    public Workload(List<TaskSpec> tasks, Map<String, AddressSpace> memories) {
        this(tasks, memories, Map.of());
    }

    public static Workload of(TaskSpec... tasks) {
        return new Workload(List.of(tasks), Map.of());
    }

    public static Workload of(List<TaskSpec> tasks) {
        return new Workload(tasks, Map.of());
    }

    /** The address space of a process. */
    public AddressSpace memoryOf(String process) {
        return memories.getOrDefault(process, FlatMemory.INSTANCE);
    }

    /** The same tasks without the one at {@code index}, for a search for a smaller example. */
    public Workload without(int index) {
        List<TaskSpec> rest = new ArrayList<>(tasks);
        rest.remove(index);
        return new Workload(rest, memories, images);
    }

    /** The same tasks with another one at {@code index}, for a search for a smaller example. */
    public Workload with(int index, TaskSpec task) {
        List<TaskSpec> changed = new ArrayList<>(tasks);
        changed.set(index, task);
        return new Workload(changed, memories, images);
    }
}
