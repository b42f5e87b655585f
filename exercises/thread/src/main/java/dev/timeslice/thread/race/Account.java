package dev.timeslice.thread.race;

import dev.timeslice.model.NotImplemented;

/** Money that is never overdrawn. Any number of threads may use one account at the same time. */
public final class Account {

    /**
     * @param balance what it holds at first, at least 0
     * @throws IllegalArgumentException if {@code balance} is negative; the message holds the value
     */
    public Account(int balance) {
        throw new NotImplemented("Account.Account");
    }

    /**
     * Pays out, if the account holds as much.
     *
     * @param amount at least 0
     * @return whether it was paid; it is refused only if the account holds less than that
     */
    public boolean withdraw(int amount) {
        throw new NotImplemented("Account.withdraw");
    }

    /**
     * Pays in.
     *
     * @param amount at least 0
     */
    public void deposit(int amount) {
        throw new NotImplemented("Account.deposit");
    }

    /** What it holds now, never less than 0. */
    public int balance() {
        throw new NotImplemented("Account.balance");
    }
}
