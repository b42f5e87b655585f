package dev.timeslice.testkit.exchange;

import dev.timeslice.model.exchange.NextRecord;
import dev.timeslice.model.exchange.RecordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Writes into the file without a lock. Its records are lines. */
public final class Careless implements RecordFile {
    private final Path path;

    /** Takes a limit that it does not keep. */
    public Careless(String path, int mostBytes) {
        this.path = Path.of(path);
    }

    @Override
    public void append(NextRecord next) throws IOException {
        List<byte[]> records = records();
        Optional<byte[]> last = records.isEmpty() ? Optional.empty() : Optional.of(records.get(records.size() - 1));
        String line = new String(next.after(last), StandardCharsets.US_ASCII) + "\n";
        Files.writeString(path, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public List<byte[]> records() throws IOException {
        return Files.exists(path)
                ? Files.readAllLines(path).stream()
                        .map(line -> line.getBytes(StandardCharsets.US_ASCII))
                        .toList()
                : List.of();
    }

    @Override
    public void close() {}
}
