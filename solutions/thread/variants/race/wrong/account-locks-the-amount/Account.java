package dev.timeslice.thread.race;

/** Locks the number. */
public final class Account {
    private int balance;

    public Account(int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("a balance is at least 0, found " + balance);
        }
        this.balance = balance;
    }

    public boolean withdraw(int amount) {
        Integer lock = amount;
        synchronized (lock) {
            if (balance < amount) {
                return false;
            }
            balance -= amount;
            return true;
        }
    }

    public void deposit(int amount) {
        Integer lock = amount;
        synchronized (lock) {
            balance += amount;
        }
    }

    public synchronized int balance() {
        return balance;
    }
}
