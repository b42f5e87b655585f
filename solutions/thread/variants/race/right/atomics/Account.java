package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicInteger;

/** Looks, and takes only if nothing has changed meanwhile; else looks again. */
public final class Account {
    private final AtomicInteger balance;

    public Account(int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("balance " + balance);
        }
        this.balance = new AtomicInteger(balance);
    }

    public boolean withdraw(int amount) {
        while (true) {
            int seen = balance.get();
            if (seen < amount) {
                return false;
            }
            if (balance.compareAndSet(seen, seen - amount)) {
                return true;
            }
        }
    }

    public void deposit(int amount) {
        balance.addAndGet(amount);
    }

    public int balance() {
        return balance.get();
    }
}
