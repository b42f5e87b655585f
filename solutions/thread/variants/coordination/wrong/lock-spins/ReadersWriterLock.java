package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Asks in a loop. */
public final class ReadersWriterLock {
    private final Queue<Object> line = new ArrayDeque<>();
    private int readers;
    private @Nullable Thread writer;

    public ReadersWriterLock() {}

    public void lockRead() throws InterruptedException {
        Object place = stand();
        while (!goIn(place, false)) {
            giveUpIfInterrupted(place);
        }
    }

    public void lockWrite() throws InterruptedException {
        Object place = stand();
        while (!goIn(place, true)) {
            giveUpIfInterrupted(place);
        }
    }

    private synchronized Object stand() {
        Object place = new Object();
        line.add(place);
        return place;
    }

    private synchronized boolean goIn(Object place, boolean writes) {
        if (line.peek() != place || writer != null || (writes && readers > 0)) {
            return false;
        }
        line.remove();
        if (writes) {
            writer = Thread.currentThread();
        } else {
            readers++;
        }
        return true;
    }

    private synchronized void giveUpIfInterrupted(Object place) throws InterruptedException {
        if (Thread.interrupted()) {
            line.remove(place);
            throw new InterruptedException();
        }
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException();
        }
        readers--;
    }

    public synchronized void unlockWrite() {
        if (writer != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        writer = null;
    }
}
