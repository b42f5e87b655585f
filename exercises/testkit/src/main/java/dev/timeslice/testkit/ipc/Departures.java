package dev.timeslice.testkit.ipc;

import dev.timeslice.model.ipc.MessageSink;
import dev.timeslice.model.ipc.Pipe;
import java.util.Arrays;

/**
 * Messages that go into a pipe, and a reader that takes the bytes out at its own pace.
 *
 * @param pipe an empty one
 * @param sink writes to it
 */
public record Departures(Pipe pipe, MessageSink sink) {

    public static Call<Departures> put(int... message) {
        return new Call<>("put(" + Arrays.toString(message) + ")", departures -> {
            departures.sink.put(Bytes.of(message));
            return null;
        });
    }

    /** A message of so many zeros. */
    public static Call<Departures> putZeros(int count) {
        return new Call<>("put(new byte[" + count + "])", departures -> {
            departures.sink.put(new byte[count]);
            return null;
        });
    }

    /** The caller uses its array for something else as soon as it has it back. */
    public static Call<Departures> putAndReuse(int... message) {
        return new Call<>("put(a = " + Arrays.toString(message) + "), then a is filled with 99", departures -> {
            byte[] array = Bytes.of(message);
            departures.sink.put(array);
            Arrays.fill(array, (byte) 99);
            return null;
        });
    }

    public static Call<Departures> flush() {
        return new Call<>("flush()", departures -> PipeAnswer.of(departures.sink.flush()));
    }

    /** The other end takes bytes out. */
    public static Call<Departures> read(int max) {
        return new Call<>("the reader calls read(" + max + ")", departures -> departures.pipe.read(max));
    }

    /** The other end is closed. */
    public static Call<Departures> closeReader() {
        return new Call<>("the reader closes its end", departures -> {
            departures.pipe.closeReader();
            return null;
        });
    }
}
