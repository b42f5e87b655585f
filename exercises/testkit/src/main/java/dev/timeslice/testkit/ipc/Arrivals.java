package dev.timeslice.testkit.ipc;

import dev.timeslice.model.ipc.MessageSource;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.WriteResult;
import java.util.Arrays;

/** A stream of bytes that comes through a pipe piece by piece, and who makes messages of it. */
public final class Arrivals {
    private final Pipe pipe;
    private final MessageSource source;
    private final byte[] stream;
    private int come;
    private boolean ended;

    /**
     * @param pipe an empty one
     * @param source reads from it
     * @param stream what will be written, as numbers
     */
    public Arrivals(Pipe pipe, MessageSource source, int... stream) {
        this.pipe = pipe;
        this.source = source;
        this.stream = Bytes.of(stream);
    }

    /** The next bytes are written, as many as are left and fit; the answer is which. */
    public static Call<Arrivals> come(int count) {
        return new Call<>("the writer writes at most " + count, arrivals -> arrivals.write(count));
    }

    /** The writer closes its end. */
    public static Call<Arrivals> end() {
        return new Call<>("the writer closes its end", arrivals -> {
            arrivals.ended = true;
            arrivals.pipe.closeWriter();
            return null;
        });
    }

    public static Call<Arrivals> next() {
        return new Call<>("next()", arrivals -> PipeAnswer.of(arrivals.source.next()));
    }

    /** Another process reads. */
    public static Call<Arrivals> someoneElseReads(int max) {
        return new Call<>("another process calls read(" + max + ")", arrivals -> arrivals.pipe.read(max));
    }

    private String write(int count) {
        int next = Math.min(count, stream.length - come);
        if (ended || next == 0) {
            return "[]";
        }
        byte[] offered = Arrays.copyOfRange(stream, come, come + next);
        if (!(pipe.write(offered) instanceof WriteResult.Accepted accepted)) {
            return "[]";
        }
        come += accepted.count();
        return Arrays.toString(Arrays.copyOf(offered, accepted.count()));
    }
}
