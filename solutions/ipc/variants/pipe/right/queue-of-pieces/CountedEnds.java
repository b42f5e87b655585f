package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import java.util.Map;
import java.util.TreeMap;

/** A table of two counts for each process, and the sums of all of them. */
public final class CountedEnds implements OpenEnds {
    private final Pipe pipe;
    private final Map<Integer, int[]> tables = new TreeMap<>();
    private final int[] sums = {1, 1};

    public CountedEnds(Pipe pipe, int maker) {
        this.pipe = pipe;
        tables.put(maker, new int[] {1, 1});
    }

    @Override
    public void dup(int process, PipeEnd end) {
        check(process, end);
        change(process, end, 1);
    }

    @Override
    public void fork(int parent, int child) {
        int[] own = table(child);
        if (own[0] > 0 || own[1] > 0) {
            throw new IllegalArgumentException(child + " has ends");
        }
        int[] inherited = table(parent);
        for (PipeEnd end : PipeEnd.values()) {
            change(child, end, inherited[end.ordinal()]);
        }
    }

    @Override
    public void close(int process, PipeEnd end) {
        check(process, end);
        change(process, end, -1);
    }

    @Override
    public void exit(int process) {
        for (PipeEnd end : PipeEnd.values()) {
            change(process, end, -held(process, end));
        }
    }

    private void change(int process, PipeEnd end, int by) {
        table(process)[end.ordinal()] += by;
        sums[end.ordinal()] += by;
        if (sums[0] == 0) {
            pipe.closeReader();
        }
        if (sums[1] == 0) {
            pipe.closeWriter();
        }
    }

    @Override
    public int held(int process, PipeEnd end) {
        return table(process)[end.ordinal()];
    }

    @Override
    public ReadResult read(int process, int max) {
        check(process, PipeEnd.READING);
        return pipe.read(max);
    }

    @Override
    public WriteResult write(int process, byte[] data) {
        check(process, PipeEnd.WRITING);
        return pipe.write(data);
    }

    private int[] table(int process) {
        return tables.computeIfAbsent(process, key -> new int[2]);
    }

    private void check(int process, PipeEnd end) {
        if (held(process, end) == 0) {
            throw new IllegalStateException(process + " has closed " + end);
        }
    }
}
