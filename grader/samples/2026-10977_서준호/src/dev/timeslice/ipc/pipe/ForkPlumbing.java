package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.model.ipc.Plumbing;
import java.util.List;

/** 쓰는 쪽 끝은 읽는 프로세스를 만들기 전에 닫는다. */
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
