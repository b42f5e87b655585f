package dev.timeslice.testkit.exchange;

import dev.timeslice.model.exchange.NextRecord;
import dev.timeslice.model.exchange.RecordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for a file that never comes, often enough that it does not rest. */
public final class AsksForEver implements RecordFile {
    private final Path path;

    /** Takes a limit that it does not need. */
    public AsksForEver(String path, int mostBytes) {
        this.path = Path.of(path);
    }

    @Override
    public void append(NextRecord next) throws IOException {
        while (Files.notExists(path)) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Override
    public List<byte[]> records() {
        return List.of();
    }

    @Override
    public void close() {}
}
