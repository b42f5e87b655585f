package dev.timeslice.corpus;

/** Two threads that hand a turn back and forth: each waits most of the time, and none ever hangs. */
public final class Turnstile {
    private boolean firsts = true;
    private volatile boolean closed;

    public void pass(boolean first) throws InterruptedException {
        while (!closed) {
            synchronized (this) {
                while (firsts != first && !closed) {
                    wait();
                }
                firsts = !first;
                notifyAll();
            }
        }
    }

    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
