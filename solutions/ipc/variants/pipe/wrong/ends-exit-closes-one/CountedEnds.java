package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import java.util.HashMap;
import java.util.Map;

/** Closes one descriptor of each end when a process ends. */
public final class CountedEnds implements OpenEnds {
    private final Pipe pipe;
    private final Map<Integer, Integer> readers = new HashMap<>();
    private final Map<Integer, Integer> writers = new HashMap<>();

    public CountedEnds(Pipe pipe, int maker) {
        this.pipe = pipe;
        readers.put(maker, 1);
        writers.put(maker, 1);
    }

    @Override
    public void dup(int process, PipeEnd end) {
        requireHeld(process, end);
        holders(end).merge(process, 1, Integer::sum);
    }

    @Override
    public void fork(int parent, int child) {
        if (held(child, PipeEnd.READING) + held(child, PipeEnd.WRITING) > 0) {
            throw new IllegalArgumentException("process " + child + " is not new: it holds an end of the pipe");
        }
        for (PipeEnd end : PipeEnd.values()) {
            int inherited = held(parent, end);
            if (inherited > 0) {
                holders(end).put(child, inherited);
            }
        }
    }

    @Override
    public void close(int process, PipeEnd end) {
        requireHeld(process, end);
        setHeld(process, end, held(process, end) - 1);
    }

    @Override
    public void exit(int process) {
        for (PipeEnd end : PipeEnd.values()) {
            if (held(process, end) > 0) {
                close(process, end);
            }
        }
    }

    private void setHeld(int process, PipeEnd end, int count) {
        Map<Integer, Integer> holders = holders(end);
        if (count > 0) {
            holders.put(process, count);
            return;
        }
        holders.remove(process);
        if (!holders.isEmpty()) {
            return;
        }
        if (end == PipeEnd.READING) {
            pipe.closeReader();
        } else {
            pipe.closeWriter();
        }
    }

    @Override
    public int held(int process, PipeEnd end) {
        return holders(end).getOrDefault(process, 0);
    }

    @Override
    public ReadResult read(int process, int max) {
        requireHeld(process, PipeEnd.READING);
        return pipe.read(max);
    }

    @Override
    public WriteResult write(int process, byte[] data) {
        requireHeld(process, PipeEnd.WRITING);
        return pipe.write(data);
    }

    private Map<Integer, Integer> holders(PipeEnd end) {
        return end == PipeEnd.READING ? readers : writers;
    }

    private void requireHeld(int process, PipeEnd end) {
        if (held(process, end) == 0) {
            throw new IllegalStateException("process " + process + " does not hold the end " + end);
        }
    }
}
