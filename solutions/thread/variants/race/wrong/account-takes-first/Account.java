package dev.timeslice.thread.race;

import java.util.concurrent.atomic.AtomicInteger;

/** Takes first. */
public final class Account {
    private final AtomicInteger balance;

    public Account(int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("balance " + balance);
        }
        this.balance = new AtomicInteger(balance);
    }

    public boolean withdraw(int amount) {
        int left = balance.addAndGet(-amount);
        if (left < 0) {
            balance.addAndGet(amount);
            return false;
        }
        return true;
    }

    public void deposit(int amount) {
        balance.addAndGet(amount);
    }

    public int balance() {
        return balance.get();
    }
}
