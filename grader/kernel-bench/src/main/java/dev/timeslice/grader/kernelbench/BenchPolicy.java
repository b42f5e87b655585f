package dev.timeslice.grader.kernelbench;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.simulate.policy.Policies;
import dev.timeslice.grader.simulate.policy.PolicyCode;
import dev.timeslice.grader.simulate.policy.PolicyEntry;
import dev.timeslice.grader.simulate.policy.PolicyMaker;
import dev.timeslice.grader.simulate.policy.PolicyRegistry;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A reference policy of the simulator's registry, and the machine that it is meant to be used with. */
final class BenchPolicy {
    private static final PolicyRegistry REGISTRY = PolicyRegistry.shipped();
    private static final String QUANTUM = Long.toString(BenchWorkload.QUANTUM);
    /** Knobs that are turned to make runs comparable; what is not named keeps its default. */
    private static final Map<String, String> KNOBS = Map.of(
            "quantum",
            QUANTUM,
            "slice",
            QUANTUM,
            "granularity",
            QUANTUM,
            "bsd_slice",
            QUANTUM,
            "queues",
            "2:10:2,1:10:2,0:10:1",
            "boost",
            "1000000",
            "aging_interval",
            "1000",
            "push_interval",
            "1000");

    private final PolicyMaker maker;
    private final Configuration machine;

    /**
     * @param name as the registry has it
     * @param tasks how many there will be
     */
    BenchPolicy(String name, int tasks, int cores) {
        PolicyEntry entry = REGISTRY.policy(name)
                .orElseThrow(() -> new IllegalArgumentException("a policy is one of " + names() + ", found " + name));
        Map<String, String> values = new LinkedHashMap<>(entry.knobs());
        KNOBS.forEach((knob, value) -> values.computeIfPresent(knob, (known, standard) -> value));
        // A sweep over all tasks that a clock demands is to come once in as many slices as there are tasks.
        String second = Long.toString(BenchWorkload.QUANTUM * tasks);
        values.computeIfPresent("bsd_second", (known, standard) -> second);
        Configuration.Builder builder = Configuration.builder();
        entry.machine().forEach(builder::set);
        maker = new Policies(new OnClassPath(), Texts.in(Locale.ENGLISH)).maker(entry, values);
        machine = builder.cores(cores).build();
    }

    /** All policies of the registry. */
    static List<String> names() {
        return REGISTRY.policies().stream().map(PolicyEntry::name).toList();
    }

    SchedulingPolicy make() {
        return maker.make();
    }

    Configuration machine() {
        return machine;
    }

    /** The references are on the class path of this module. */
    private static final class OnClassPath implements PolicyCode {
        @Override
        public ClassSet classesOf(ExerciseId exercise) {
            return ClassSet.EMPTY;
        }

        @Override
        public String packageOf(ExerciseId exercise) {
            return "dev.timeslice." + exercise.unit() + "." + exercise.name().replace("-", "");
        }
    }
}
