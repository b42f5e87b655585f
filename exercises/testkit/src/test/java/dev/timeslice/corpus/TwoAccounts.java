package dev.timeslice.corpus;

import java.util.concurrent.CountDownLatch;

/** Transfers that take the two accounts' monitors in opposite orders. */
public final class TwoAccounts {
    private final Object savings = new Object();
    private final Object current = new Object();
    private final CountDownLatch bothHoldOne = new CountDownLatch(2);

    /** Takes savings, then current. */
    public void deposit() throws InterruptedException {
        synchronized (savings) {
            meet();
            synchronized (current) {
                return;
            }
        }
    }

    /** Takes current, then savings. */
    public void withdraw() throws InterruptedException {
        synchronized (current) {
            meet();
            synchronized (savings) {
                return;
            }
        }
    }

    private void meet() throws InterruptedException {
        bothHoldOne.countDown();
        bothHoldOne.await();
    }
}
