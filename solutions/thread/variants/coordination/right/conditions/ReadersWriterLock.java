package dev.timeslice.thread.coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A condition for each who waits; whoever leaves lets in those at the head of the line, on their behalf. */
public final class ReadersWriterLock {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> line = new ArrayDeque<>();
    private int readers;
    private @Nullable Thread writer;

    public ReadersWriterLock() {}

    public void lockRead() throws InterruptedException {
        enter(false);
    }

    public void lockWrite() throws InterruptedException {
        enter(true);
    }

    private void enter(boolean writes) throws InterruptedException {
        lock.lock();
        try {
            Waiting me = new Waiting(writes, Thread.currentThread(), lock.newCondition());
            line.addLast(me);
            letIn();
            while (!me.inside) {
                try {
                    me.turn.await();
                } catch (InterruptedException e) {
                    if (!me.inside) {
                        line.remove(me);
                        letIn();
                        throw e;
                    }
                    Thread.currentThread().interrupt();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void letIn() {
        Waiting first = line.peekFirst();
        while (first != null && writer == null && (!first.writes || readers == 0)) {
            if (first.writes) {
                writer = first.thread;
            } else {
                readers++;
            }
            first.inside = true;
            first.turn.signal();
            line.removeFirst();
            first = line.peekFirst();
        }
    }

    public void unlockRead() {
        lock.lock();
        try {
            if (readers == 0) {
                throw new IllegalMonitorStateException();
            }
            readers--;
            letIn();
        } finally {
            lock.unlock();
        }
    }

    public void unlockWrite() {
        lock.lock();
        try {
            if (writer != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            writer = null;
            letIn();
        } finally {
            lock.unlock();
        }
    }

    private static final class Waiting {
        private final boolean writes;
        private final Thread thread;
        private final Condition turn;
        private boolean inside;

        Waiting(boolean writes, Thread thread, Condition turn) {
            this.writes = writes;
            this.thread = thread;
            this.turn = turn;
        }
    }
}
