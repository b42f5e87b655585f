package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list for each end: a process stands in it as often as it holds a descriptor. */
public final class CountedEnds implements OpenEnds {
    private final Pipe pipe;
    private final List<List<Integer>> descriptors = List.of(new ArrayList<>(), new ArrayList<>());

    public CountedEnds(Pipe pipe, int maker) {
        this.pipe = pipe;
        descriptors.forEach(list -> list.add(maker));
    }

    @Override
    public void dup(int process, PipeEnd end) {
        of(process, end).add(process);
    }

    @Override
    public void fork(int parent, int child) {
        if (descriptors.stream().anyMatch(list -> list.contains(child))) {
            throw new IllegalArgumentException("child " + child);
        }
        for (List<Integer> list : descriptors) {
            list.addAll(Collections.nCopies(Collections.frequency(list, parent), child));
        }
    }

    @Override
    public void close(int process, PipeEnd end) {
        of(process, end).remove((Integer) process);
        if (descriptors.get(end.ordinal()).isEmpty()) {
            closeLast(end);
        }
    }

    @Override
    public void exit(int process) {
        for (PipeEnd end : PipeEnd.values()) {
            List<Integer> list = descriptors.get(end.ordinal());
            if (list.removeIf(one -> one == process) && list.isEmpty()) {
                closeLast(end);
            }
        }
    }

    private void closeLast(PipeEnd end) {
        switch (end) {
            case READING -> pipe.closeReader();
            case WRITING -> pipe.closeWriter();
        }
    }

    @Override
    public int held(int process, PipeEnd end) {
        return Collections.frequency(descriptors.get(end.ordinal()), process);
    }

    @Override
    public ReadResult read(int process, int max) {
        of(process, PipeEnd.READING);
        return pipe.read(max);
    }

    @Override
    public WriteResult write(int process, byte[] data) {
        of(process, PipeEnd.WRITING);
        return pipe.write(data);
    }

    private List<Integer> of(int process, PipeEnd end) {
        List<Integer> list = descriptors.get(end.ordinal());
        if (!list.contains(process)) {
            throw new IllegalStateException("bad descriptor");
        }
        return list;
    }
}
