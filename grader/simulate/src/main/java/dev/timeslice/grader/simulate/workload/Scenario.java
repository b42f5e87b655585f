package dev.timeslice.grader.simulate.workload;

import dev.timeslice.model.program.Affinity;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A workload with what its author wants to show by it.
 *
 * @param name for people
 * @param explanation one sentence in the language that was asked for; {@code null} if there is none
 * @param workload what is to be run
 * @param places where each task of the workload is described, for complaints: a file and a line, say
 * @param policies those that its author compares, as written after {@code --policy}; empty if there are none
 * @param settings the knobs that its author turns
 */
public record Scenario(
        String name,
        @Nullable String explanation,
        Workload workload,
        List<String> places,
        List<String> policies,
        List<Setting> settings) {

    public Scenario {
        places = List.copyOf(places);
        policies = List.copyOf(policies);
        settings = List.copyOf(settings);
    }

    /** Where the first task is described that computes for ever. */
    public Optional<String> placeOfEndlessTask() {
        return firstPlace(Scenario::isEndless);
    }

    /** Where the first task is described that may run on no core but those that the machine does not have. */
    public Optional<String> placeOfTaskBeyond(int cores) {
        return firstPlace(task -> !task.attributes().affinity().fits(cores));
    }

    /** The cores that the task of a place is bound to. */
    public Affinity affinityAt(String place) {
        return workload.tasks().get(places.indexOf(place)).attributes().affinity();
    }

    private Optional<String> firstPlace(Predicate<TaskSpec> wanted) {
        for (int i = 0; i < places.size(); i++) {
            if (wanted.test(workload.tasks().get(i))) {
                return Optional.of(places.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isEndless(TaskSpec task) {
        for (Instruction instruction : task.program().instructions()) {
            if ((instruction instanceof Instruction.Compute compute && compute.ticks() == Long.MAX_VALUE)
                    || (instruction instanceof Instruction.ComputeWithIo withIo && withIo.ticks() == Long.MAX_VALUE)) {
                return true;
            }
        }
        return false;
    }
}
