package dev.timeslice.thread.race;

import java.util.concurrent.Semaphore;

/** Writers exclude each other by a semaphore; readers read a volatile field. */
public final class Account {
    private final Semaphore permit = new Semaphore(1);
    private volatile int balance;

    public Account(int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("balance: " + balance);
        }
        this.balance = balance;
    }

    public boolean withdraw(int amount) {
        permit.acquireUninterruptibly();
        boolean paid = balance >= amount;
        if (paid) {
            balance = balance - amount;
        }
        permit.release();
        return paid;
    }

    public void deposit(int amount) {
        permit.acquireUninterruptibly();
        balance = balance + amount;
        permit.release();
    }

    public int balance() {
        return balance;
    }
}
