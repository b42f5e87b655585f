package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicInteger;

/** Tries once. */
public final class Account {
    private final AtomicInteger balance;

    public Account(int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("balance " + balance);
        }
        this.balance = new AtomicInteger(balance);
    }

    public boolean withdraw(int amount) {
        int seen = balance.get();
        return seen >= amount && balance.compareAndSet(seen, seen - amount);
    }

    public void deposit(int amount) {
        balance.addAndGet(amount);
    }

    public int balance() {
        return balance.get();
    }
}
