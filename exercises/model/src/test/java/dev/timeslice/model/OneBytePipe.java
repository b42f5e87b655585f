package dev.timeslice.model;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;

/** The smallest pipe that works: it holds a single byte. */
class OneBytePipe implements Pipe {
    private boolean full;
    private byte held;
    private boolean closed;

    @Override
    public WriteResult write(byte[] data) {
        if (full) {
            return new WriteResult.WouldBlock();
        }
        full = true;
        held = data[0];
        return new WriteResult.Accepted(1);
    }

    @Override
    public ReadResult read(int max) {
        if (full) {
            full = false;
            return new ReadResult.Data(new byte[] {held});
        }
        return closed ? new ReadResult.EndOfFile() : new ReadResult.WouldBlock();
    }

    @Override
    public void closeWriter() {
        closed = true;
    }

    @Override
    public void closeReader() {}
}
