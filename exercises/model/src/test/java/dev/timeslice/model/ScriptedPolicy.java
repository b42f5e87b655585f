package dev.timeslice.model;

import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy that picks by a script of task names; without a script, whoever is first in the alphabet. */
final class ScriptedPolicy implements SchedulingPolicy {
    private final long quantum;
    private final List<String> script;
    private final Map<String, TaskView> ready = new LinkedHashMap<>();
    final List<String> heard = new ArrayList<>();

    ScriptedPolicy(long quantum, String... script) {
        this.quantum = quantum;
        this.script = new ArrayList<>(List.of(script));
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        ready.put(task.name(), task);
        heard.add(task.name() + " " + cause);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        String name =
                script.isEmpty() ? ready.keySet().stream().sorted().findFirst().orElse("nobody") : script.remove(0);
        return ready.remove(name);
    }

    @Override
    public long quantum(TaskView task) {
        return quantum;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        heard.add(task.name() + " ran " + ticks);
    }
}
