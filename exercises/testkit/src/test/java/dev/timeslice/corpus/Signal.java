package dev.timeslice.corpus;

/** A flag that threads wait for; raising it wakes them, doing so silently does not. */
public final class Signal {
    private boolean raised;

    public synchronized void await() throws InterruptedException {
        while (!raised) {
            wait();
        }
    }

    public synchronized void raise() {
        raised = true;
        notifyAll();
    }

    /** The mistake: the condition changes and nobody is told. */
    public synchronized void raiseSilently() {
        raised = true;
    }
}
