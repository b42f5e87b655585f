package dev.timeslice.corpus;

/** Ways of waiting for a flag that keep asking instead of sleeping until told. */
public final class Impatient {
    private volatile boolean raised;

    public void spin() {
        while (!raised && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    public void poll() throws InterruptedException {
        while (!raised) {
            Thread.sleep(1);
        }
    }

    public void raise() {
        raised = true;
    }
}
