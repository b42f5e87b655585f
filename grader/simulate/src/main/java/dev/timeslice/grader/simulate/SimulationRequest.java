package dev.timeslice.grader.simulate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants simulated, as typed.
 *
 * @param workload a file or the name of a workload that Timeslice ships; {@code null} with a recipe
 * @param recipe of a workload by chance; {@code null} with a workload
 * @param policies names, separated by commas; {@code null} for those of the workload
 * @param settings each {@code knob=value}
 * @param options values of the knobs that have an option of their own, such as {@code cores}, by the name of both
 * @param gantt whether to draw each schedule as text
 * @param svg where to draw the schedules; {@code null} for nowhere
 * @param csv where to write a row a policy and task; {@code null} for nowhere
 * @param events where to write what happens; {@code null} for nowhere
 */
public record SimulationRequest(
        @Nullable String workload,
        @Nullable String recipe,
        @Nullable String policies,
        List<String> settings,
        Map<String, String> options,
        boolean gantt,
        @Nullable Path svg,
        @Nullable Path csv,
        @Nullable Path events) {

    public SimulationRequest {
        settings = List.copyOf(settings);
        options = Map.copyOf(options);
    }

    Optional<Path> svgFile() {
        return Optional.ofNullable(svg);
    }

    Optional<Path> csvFile() {
        return Optional.ofNullable(csv);
    }

    Optional<Path> eventsFile() {
        return Optional.ofNullable(events);
    }
}
