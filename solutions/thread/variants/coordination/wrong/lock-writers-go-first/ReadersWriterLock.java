package dev.timeslice.thread.coordination;

import org.jspecify.annotations.Nullable;

/** Prefers writers. */
public final class ReadersWriterLock {
    private int readers;
    private int waitingWriters;
    private @Nullable Thread writer;

    public ReadersWriterLock() {}

    public synchronized void lockRead() throws InterruptedException {
        while (writer != null || waitingWriters > 0) {
            wait();
        }
        readers++;
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException();
        }
        readers--;
        notifyAll();
    }

    public synchronized void lockWrite() throws InterruptedException {
        waitingWriters++;
        try {
            while (writer != null || readers > 0) {
                wait();
            }
        } finally {
            waitingWriters--;
            notifyAll();
        }
        writer = Thread.currentThread();
    }

    public synchronized void unlockWrite() {
        if (writer != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        writer = null;
        notifyAll();
    }
}
