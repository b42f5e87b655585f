package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Takes an interrupt for a permission. */
public final class ReadersWriterLock {
    private final Queue<Object> line = new ArrayDeque<>();
    private int readers;
    private @Nullable Thread writer;

    public ReadersWriterLock() {}

    public synchronized void lockRead() throws InterruptedException {
        standInLine(() -> writer == null);
        readers++;
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException("no reader is inside");
        }
        readers--;
        notifyAll();
    }

    public synchronized void lockWrite() throws InterruptedException {
        standInLine(() -> writer == null && readers == 0);
        writer = Thread.currentThread();
    }

    public synchronized void unlockWrite() {
        if (writer != Thread.currentThread()) {
            throw new IllegalMonitorStateException("another thread, or none, is the writer inside");
        }
        writer = null;
        notifyAll();
    }

    private synchronized void standInLine(BooleanSupplier free) throws InterruptedException {
        Object place = new Object();
        line.add(place);
        try {
            while (line.peek() != place || !free.getAsBoolean()) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        } finally {
            line.remove(place);
            // Whoever is first now may be allowed in as well: a reader behind a reader, or anybody behind one who gave
            // up.
            notifyAll();
        }
    }
}
