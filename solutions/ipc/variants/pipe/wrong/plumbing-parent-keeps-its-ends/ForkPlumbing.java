package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.model.ipc.Plumbing;
import java.util.List;

/** Leaves both ends open in the parent. */
public final class ForkPlumbing implements Plumbing {

    public ForkPlumbing() {}

    @Override
    public void connect(OpenEnds ends, int parent, List<Integer> writers, List<Integer> readers) {
        for (int writer : writers) {
            ends.fork(parent, writer);
            ends.close(writer, PipeEnd.READING);
        }
        for (int reader : readers) {
            ends.fork(parent, reader);
            ends.close(reader, PipeEnd.WRITING);
        }
    }
}
