package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.model.ipc.Plumbing;
import java.util.List;

/** The parent closes the writing end as soon as the writers have theirs, so the readers never get it. */
public final class ForkPlumbing implements Plumbing {

    @Override
    public void connect(OpenEnds ends, int parent, List<Integer> writers, List<Integer> readers) {
        writers.forEach(writer -> ends.fork(parent, writer));
        ends.close(parent, PipeEnd.WRITING);
        readers.forEach(reader -> ends.fork(parent, reader));
        ends.close(parent, PipeEnd.READING);
        writers.forEach(writer -> ends.close(writer, PipeEnd.READING));
    }
}
