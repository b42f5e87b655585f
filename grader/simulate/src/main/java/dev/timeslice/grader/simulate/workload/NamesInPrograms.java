package dev.timeslice.grader.simulate.workload;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.program.TaskSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tasks and processes that programs name: some of them they make, and all others have to be in the workload. */
final class NamesInPrograms {
    /** As many as a complaint may list. */
    private static final int MOST_LISTED = 20;

    private record Use(String name, String place) {}

    private final List<Use> uses = new ArrayList<>();
    private final Set<String> made = new HashSet<>();

    /** Some program makes a task or a process under this name. */
    String makes(String name) {
        made.add(name);
        return name;
    }

    /** Some program needs the task or process of this name. */
    String uses(String name, String place) {
        uses.add(new Use(name, place));
        return name;
    }

    /**
     * @throws BadInput if a name is used that nobody has
     */
    void check(Collection<TaskSpec> tasks, Texts texts) {
        if (uses.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>(made);
        for (TaskSpec task : tasks) {
            known.add(task.name());
            known.add(task.process());
        }
        for (Use use : uses) {
            if (!known.contains(use.name)) {
                List<String> listed = known.stream().limit(MOST_LISTED).toList();
                String all = String.join(", ", listed) + (known.size() > MOST_LISTED ? ", ..." : "");
                throw texts.bad("task.name-unknown", use.place, all, use.name);
            }
        }
    }
}
