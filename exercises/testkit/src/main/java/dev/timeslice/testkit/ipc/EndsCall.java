package dev.timeslice.testkit.ipc;

import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.model.ipc.Plumbing;
import java.util.Arrays;
import java.util.List;

/** What processes do with the ends of a pipe. */
public final class EndsCall {
    private EndsCall() {}

    public static Call<OpenEnds> dup(int process, PipeEnd end) {
        return new Call<>("dup(" + process + ", " + end + ")", ends -> {
            ends.dup(process, end);
            return null;
        });
    }

    public static Call<OpenEnds> fork(int parent, int child) {
        return new Call<>("fork(" + parent + ", " + child + ")", ends -> {
            ends.fork(parent, child);
            return null;
        });
    }

    public static Call<OpenEnds> close(int process, PipeEnd end) {
        return new Call<>("close(" + process + ", " + end + ")", ends -> {
            ends.close(process, end);
            return null;
        });
    }

    public static Call<OpenEnds> exit(int process) {
        return new Call<>("exit(" + process + ")", ends -> {
            ends.exit(process);
            return null;
        });
    }

    public static Call<OpenEnds> held(int process, PipeEnd end) {
        return new Call<>("held(" + process + ", " + end + ")", ends -> ends.held(process, end));
    }

    public static Call<OpenEnds> read(int process, int max) {
        return new Call<>("read(" + process + ", " + max + ")", ends -> PipeAnswer.of(ends.read(process, max)));
    }

    public static Call<OpenEnds> write(int process, int... values) {
        return new Call<>(
                "write(" + process + ", " + Arrays.toString(values) + ")",
                ends -> PipeAnswer.of(ends.write(process, Bytes.of(values))));
    }

    /** Connects the processes by {@code plumbing}. */
    public static Call<OpenEnds> connect(Plumbing plumbing, int parent, List<Integer> writers, List<Integer> readers) {
        return new Call<>("connect(ends, " + parent + ", " + writers + ", " + readers + ")", ends -> {
            plumbing.connect(ends, parent, writers, readers);
            return null;
        });
    }
}
