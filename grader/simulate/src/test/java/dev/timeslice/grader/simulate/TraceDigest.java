package dev.timeslice.grader.simulate;

import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.model.trace.TraceSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** The SHA-256 of the bytes that {@code --events} would write for some workloads, one after the other. */
final class TraceDigest {
    private TraceDigest() {}

    static String of(Contestant contestant, List<Workload> workloads) {
        return of(contestant, workloads, event -> {});
    }

    /**
     * @param meanwhile what else happens in this JVM at each event
     */
    static String of(Contestant contestant, List<Workload> workloads, Consumer<TraceEvent> meanwhile) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Workload workload : workloads) {
                StringBuilder csv = new StringBuilder();
                TraceSink events = new EventsCsv(csv);
                new Kernel(contestant.machine(), contestant.maker()::make)
                        .run(workload, TraceSink.all(events, meanwhile::accept));
                digest.update(csv.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
