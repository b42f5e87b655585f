package dev.timeslice.grader.simulate;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.trace.SvgStack;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceSink;
import dev.timeslice.testkit.scheduling.TaskMeasurement;
import dev.timeslice.testkit.scheduling.TaskResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a simulation writes. */
final class Outputs implements AutoCloseable {
    private final SimulationRequest request;
    private final boolean severalContestants;
    private final List<Writer> open = new ArrayList<>();
    private final @Nullable ResultCsv results;
    private final @Nullable Writer picture;
    private final SvgStack charts = new SvgStack();

    Outputs(SimulationRequest request, List<Contestant> contestants) throws IOException {
        this.request = request;
        this.severalContestants = contestants.size() > 1;
        boolean untilSet =
                contestants.stream().anyMatch(contestant -> contestant.machine().until() != Configuration.NEVER);
        this.results = request.csvFile().isPresent()
                ? new ResultCsv(writer(request.csvFile().get()), untilSet)
                : null;
        this.picture = request.svgFile().isPresent() ? writer(request.svgFile().get()) : null;
    }

    private Writer writer(Path file) throws IOException {
        Writer writer = Files.newBufferedWriter(file);
        open.add(writer);
        return writer;
    }

    /** Who listens to the run of a contestant. */
    List<TraceSink> sinksFor(Contestant contestant) throws IOException {
        if (request.eventsFile().isEmpty()) {
            return List.of();
        }
        return List.of(new EventsCsv(writer(eventsFile(request.eventsFile().get(), contestant))));
    }

    /** The file as asked for; with several contestants one each, named by them: {@code events.rr.csv}. */
    private Path eventsFile(Path file, Contestant contestant) {
        if (!severalContestants) {
            return file;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 1 ? name : name.substring(0, dot);
        String safe = contestant.label().replaceAll("[^\\p{Alnum}._=@-]", "-");
        return file.resolveSibling(stem + "." + safe + (dot < 1 ? "" : name.substring(dot)));
    }

    /** Whether somebody has to keep the events of each run for this. */
    boolean wantsTraces() {
        return picture != null;
    }

    /** Takes what a contestant did; its trace if {@link #wantsTraces}. */
    void add(Contestant contestant, TaskMeasurement measured, @Nullable Trace trace) throws IOException {
        if (results != null) {
            for (TaskResult task : measured.tasks()) {
                results.add(contestant.label(), task);
            }
        }
        if (trace != null && picture != null) {
            charts.add(contestant.label(), trace);
        }
    }

    @Override
    public void close() throws IOException {
        if (picture != null) {
            picture.write(charts.toString());
        }
        for (Writer writer : open) {
            writer.close();
        }
    }
}
