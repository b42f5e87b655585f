package dev.timeslice.thread.race;

/** Looks outside. */
public final class Account {
    private volatile int balance;

    public Account(int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("a balance is at least 0, found " + balance);
        }
        this.balance = balance;
    }

    public boolean withdraw(int amount) {
        if (balance < amount) {
            return false;
        }
        synchronized (this) {
            balance -= amount;
        }
        return true;
    }

    public synchronized void deposit(int amount) {
        balance += amount;
    }

    public synchronized int balance() {
        return balance;
    }
}
