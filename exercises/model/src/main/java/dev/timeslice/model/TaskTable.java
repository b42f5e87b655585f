package dev.timeslice.model;

import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks of a run, by their number, by their process, and by their arrival. */
final class TaskTable {
    private final List<Task> tasks;
    private final List<Task> arrivals;
    private final Map<String, List<Task>> processes = new HashMap<>();
    private int nextArrival;

    /**
     * @throws IllegalArgumentException if a task is bound to cores that the machine does not have
     */
    TaskTable(Workload workload, Configuration configuration) {
        InstructionCosts costs = InstructionCosts.of(configuration);
        tasks = new ArrayList<>(workload.tasks().size());
        for (TaskSpec spec : workload.tasks()) {
            if (!spec.attributes().affinity().fits(configuration.cores())) {
                throw new IllegalArgumentException("task " + spec.name() + " may run on "
                        + spec.attributes().affinity() + " only, and the machine has cores 0 to "
                        + (configuration.cores() - 1));
            }
            Task task = new Task(tasks.size(), spec, costs);
            tasks.add(task);
            processes.computeIfAbsent(spec.process(), key -> new ArrayList<>(1)).add(task);
        }
        arrivals = new ArrayList<>(tasks);
        // Stable: the workload's order decides between tasks that arrive together.
        arrivals.sort(Comparator.comparingLong(Task::arrival));
    }

    List<Task> all() {
        return tasks;
    }

    Map<String, List<Task>> processes() {
        return processes;
    }

    /** Whether this very object is a task of this run. */
    boolean holds(Task task) {
        return task.id() < tasks.size() && tasks.get(task.id()) == task;
    }

    /** The tick of the next arrival; {@link Configuration#NEVER} if there is none. */
    long nextArrival() {
        // A task whose process ended before it arrived never does.
        while (nextArrival < arrivals.size() && arrivals.get(nextArrival).state != Task.State.NEW) {
            nextArrival++;
        }
        return nextArrival < arrivals.size() ? arrivals.get(nextArrival).arrival() : Configuration.NEVER;
    }

    /** Takes out the next task that arrives at the tick; {@code null} if there is none. */
    @Nullable
    Task arrivingAt(long tick) {
        return nextArrival() == tick ? arrivals.get(nextArrival++) : null;
    }

    /** Those that sleep, by their number. */
    List<String> sleepers() {
        return tasks.stream()
                .filter(task -> task.state == Task.State.ASLEEP)
                .map(Task::name)
                .toList();
    }
}
