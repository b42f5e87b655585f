package dev.timeslice.thread.race;

/** Shows without lock. */
public final class Account {
    private int balance;

    public Account(int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("a balance is at least 0, found " + balance);
        }
        this.balance = balance;
    }

    public synchronized boolean withdraw(int amount) {
        if (balance < amount) {
            return false;
        }
        balance -= amount;
        return true;
    }

    public synchronized void deposit(int amount) {
        balance += amount;
    }

    public int balance() {
        return balance;
    }
}
