package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

public final class ReadersWriterLock {
    private final Queue<Object> line = new ArrayDeque<>();
    private int readers;
    private Thread writer;

    public ReadersWriterLock() {}

    public synchronized void lockRead() throws InterruptedException {
        waitForMyTurn(() -> writer == null);
        readers++;
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException("no reader");
        }
        readers--;
        notifyAll();
    }

    public synchronized void lockWrite() throws InterruptedException {
        waitForMyTurn(() -> writer == null && readers == 0);
        writer = Thread.currentThread();
    }

    public synchronized void unlockWrite() {
        if (writer != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the writer");
        }
        writer = null;
        notifyAll();
    }

    private synchronized void waitForMyTurn(BooleanSupplier free) throws InterruptedException {
        Object ticket = new Object();
        line.add(ticket);
        try {
            while (line.peek() != ticket || !free.getAsBoolean()) {
                wait();
            }
        } finally {
            line.remove(ticket);
            // the next one may be a reader, too
            notifyAll();
        }
    }
}
