package dev.timeslice.testkit.ipc;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.WriteResult;
import java.util.Arrays;

/** Performs operations on one pipe and counts the bytes that it took, so that the rest is offered again. */
final class PipeDriver {
    private final Pipe pipe;
    private int taken;

    PipeDriver(Pipe pipe) {
        this.pipe = pipe;
    }

    /** How many bytes the pipe has taken so far; what it is offered next goes on from there. */
    int taken() {
        return taken;
    }

    /** The operation as a pipe sees it that has taken so many bytes, with the bytes of a write. */
    static String describe(PipeOperation operation, int taken) {
        return operation instanceof PipeOperation.Write write
                ? "write(" + Arrays.toString(bytesAfter(taken, write.count())) + ")"
                : operation.toString();
    }

    PipeAnswer perform(PipeOperation operation) {
        try {
            if (operation instanceof PipeOperation.Write write) {
                return write(write.count());
            }
            if (operation instanceof PipeOperation.Read read) {
                return PipeAnswer.of(pipe.read(read.max()));
            }
            if (operation instanceof PipeOperation.CloseWriter) {
                pipe.closeWriter();
            } else {
                pipe.closeReader();
            }
            return PipeAnswer.done();
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException refusal) {
            return PipeAnswer.thrown(refusal);
        }
    }

    private PipeAnswer write(int count) {
        WriteResult result = pipe.write(bytesAfter(taken, count));
        if (result instanceof WriteResult.Accepted accepted) {
            taken += accepted.count();
        }
        return PipeAnswer.of(result);
    }

    private static byte[] bytesAfter(int taken, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (taken + i + 1);
        }
        return bytes;
    }
}
