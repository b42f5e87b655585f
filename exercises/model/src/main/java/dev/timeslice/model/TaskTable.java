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
    private final Map<String, TaskGroup> processes = new HashMap<>();
    private int nextArrival;
    /** {@code null} as long as nobody has asked for a task by its name. */
    private @Nullable Map<String, Task> byName;
    /** The last number that was put behind a name. */
    private final Map<String, Integer> lastNumber = new HashMap<>(0);

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
            TaskGroup process = processes.computeIfAbsent(spec.process(), TaskGroup::new);
            tasks.add(add(spec, process, new ProgramCounter(spec.program().instructions(), costs)));
        }
        arrivals = new ArrayList<>(tasks);
        // Stable: the workload's order decides between tasks that arrive together.
        arrivals.sort(Comparator.comparingLong(Task::arrival));
    }

    List<Task> all() {
        return tasks;
    }

    /** The process of a name; {@code null} if there is none. */
    @Nullable
    TaskGroup process(String name) {
        return processes.get(name);
    }

    /** The task of a name; {@code null} if there is none. */
    @Nullable
    Task named(String name) {
        return names().get(name);
    }

    /** A new process without tasks, of which nobody else knows yet. */
    TaskGroup newProcess(String wanted) {
        TaskGroup process = new TaskGroup(freeName(wanted));
        processes.put(process.name, process);
        return process;
    }

    /** Forgets a process that could not be made after all. */
    void remove(TaskGroup process) {
        processes.remove(process.name);
    }

    /** Enters a task that another one has made. */
    Task make(TaskSpec spec, TaskGroup process, ProgramCounter counter) {
        Task task = add(spec, process, counter);
        tasks.add(task);
        names().put(spec.name(), task);
        return task;
    }

    /** The name itself if no task and no process has it, else with the lowest number behind that was never there. */
    String freeName(String wanted) {
        if (isFree(wanted)) {
            return wanted;
        }
        String name;
        do {
            name = wanted + "." + lastNumber.merge(wanted, 2, (last, first) -> last + 1);
        } while (!isFree(name));
        return name;
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

    private Task add(TaskSpec spec, TaskGroup process, ProgramCounter counter) {
        Task task = new Task(tasks.size(), spec, process, counter);
        process.add(task);
        return task;
    }

    private boolean isFree(String name) {
        return !names().containsKey(name) && !processes.containsKey(name);
    }

    private Map<String, Task> names() {
        Map<String, Task> names = byName;
        if (names == null) {
            names = new HashMap<>(tasks.size() * 2);
            for (Task task : tasks) {
                names.put(task.name(), task);
            }
            byName = names;
        }
        return names;
    }
}
