package dev.timeslice.grader.simulate;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a simulation is to write; looked at before it runs, so that nothing is written over or half written. */
final class OutputPlaces {
    private final Texts texts;
    private final Map<Path, String> taken = new HashMap<>();

    OutputPlaces(Texts texts) {
        this.texts = texts;
    }

    /**
     * @throws BadInput if a file cannot be there, is asked for twice, or is the workload itself
     */
    void check(SimulationRequest request) {
        String workload = request.workload();
        if (workload != null && Files.exists(Path.of(workload))) {
            taken.put(place(Path.of(workload)), "WORKLOAD");
        }
        Map<String, Path> files = new LinkedHashMap<>();
        request.svgFile().ifPresent(file -> files.put("--svg", file));
        request.csvFile().ifPresent(file -> files.put("--csv", file));
        request.eventsFile().ifPresent(file -> files.put("--events", file));
        files.forEach(this::check);
    }

    private void check(String option, Path file) {
        Path place = place(file);
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(place)) {
            throw texts.bad("output.place", option, file);
        }
        String other = taken.putIfAbsent(place, option);
        if (other != null) {
            throw texts.bad("output.taken", option, other, file);
        }
    }

    private static Path place(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
