package dev.timeslice.publicchecks.thread.race;

/** Right for one thread. With two, it can pay out more than it holds. */
public final class UnsafeAccount {
    private int balance;

    public UnsafeAccount(int balance) {
        this.balance = balance;
    }

    public boolean withdraw(int amount) {
        if (balance < amount) {
            return false;
        }
        balance = balance - amount;
        return true;
    }

    public int balance() {
        return balance;
    }
}
