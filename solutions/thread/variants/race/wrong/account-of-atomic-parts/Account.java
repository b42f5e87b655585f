package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicInteger;

/** Atomic parts. */
public final class Account {
    private final AtomicInteger balance;

    public Account(int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("balance " + balance);
        }
        this.balance = new AtomicInteger(balance);
    }

    public boolean withdraw(int amount) {
        if (balance.get() < amount) {
            return false;
        }
        balance.addAndGet(-amount);
        return true;
    }

    public void deposit(int amount) {
        balance.addAndGet(amount);
    }

    public int balance() {
        return balance.get();
    }
}
