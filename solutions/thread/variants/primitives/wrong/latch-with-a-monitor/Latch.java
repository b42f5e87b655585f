package dev.timeslice.thread.primitives;

/** A monitor. */
public final class Latch {
    private boolean open;

    public synchronized void await() throws InterruptedException {
        while (!open) {
            wait();
        }
    }

    public synchronized void open() {
        open = true;
        notifyAll();
    }
}
