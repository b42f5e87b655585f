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

    /** The operation as this pipe is about to see it, with the bytes of a write. */
    String describe(PipeOperation operation) {
        return operation instanceof PipeOperation.Write write
                ? "write(" + Arrays.toString(nextBytes(write.count())) + ")"
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
        WriteResult result = pipe.write(nextBytes(count));
        if (result instanceof WriteResult.Accepted accepted) {
            taken += accepted.count();
        }
        return PipeAnswer.of(result);
    }

    private byte[] nextBytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (taken + i + 1);
        }
        return bytes;
    }
}
