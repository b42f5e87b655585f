package dev.timeslice.grader.simulate.workload;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Affinity;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A workload with what its author wants to show by it.
 *
 * @param name for people
 * @param explanation one sentence in the language that was asked for; {@code null} if there is none
 * @param workload what is to be run
 * @param places where each task of the workload is described, for complaints: a file and a line, say
 * @param memories how much memory each process begins with, by its name; only those for which that is written
 * @param policies those that its author compares, as written after {@code --policy}; empty if there are none
 * @param settings the knobs that its author turns
 */
public record Scenario(
        String name,
        @Nullable String explanation,
        Workload workload,
        List<String> places,
        Map<String, MemoryNeed> memories,
        List<String> policies,
        List<Setting> settings) {

    public Scenario {
        places = List.copyOf(places);
        memories = Collections.unmodifiableMap(new LinkedHashMap<>(memories));
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

    /** What is to be run on a machine: its page size decides how many bytes a process has. */
    public Workload workloadOn(Configuration machine) {
        if (memories.isEmpty()) {
            return workload;
        }
        Map<String, MemoryImage> images = new LinkedHashMap<>();
        memories.forEach((process, need) -> images.put(
                process, MemoryImage.ofPages(need.dataPages(), machine.memory().pageSize())));
        return new Workload(workload.tasks(), workload.memories(), images);
    }

    /** The first process that needs more memory than so many frames. */
    public Optional<MemoryNeed> memoryBeyond(int frames) {
        return memories.values().stream().filter(need -> need.pages() > frames).findFirst();
    }

    private static boolean isEndless(TaskSpec task) {
        return isEndless(task.program(), Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /**
     * @param seen the programs that were looked at and that end
     */
    private static boolean isEndless(Program program, Set<Program> seen) {
        if (!seen.add(program)) {
            return false;
        }
        for (Instruction instruction : program.instructions()) {
            if ((instruction instanceof Instruction.Compute compute && compute.ticks() == Long.MAX_VALUE)
                    || (instruction instanceof Instruction.ComputeWithIo withIo && withIo.ticks() == Long.MAX_VALUE)
                    || instruction
                            .startedProgram()
                            .filter(started -> isEndless(started, seen))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
