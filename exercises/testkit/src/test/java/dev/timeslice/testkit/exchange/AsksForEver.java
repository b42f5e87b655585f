package dev.timeslice.testkit.exchange;

import dev.timeslice.model.exchange.NextRecord;
import dev.timeslice.model.exchange.RecordFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for a file that never comes, without a nap: whoever naps on a busy machine may use so little that it seems to rest. */
public final class AsksForEver implements RecordFile {
    private final Path path;

    /** Takes a limit that it does not need. */
    public AsksForEver(String path, int mostBytes) {
        this.path = Path.of(path);
    }

    @Override
    public void append(NextRecord next) {
        while (Files.notExists(path)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public List<byte[]> records() {
        return List.of();
    }

    @Override
    public void close() {}
}
