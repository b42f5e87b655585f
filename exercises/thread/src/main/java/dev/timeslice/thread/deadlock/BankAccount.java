package dev.timeslice.thread.deadlock;

import dev.timeslice.model.NotImplemented;
import java.util.function.IntUnaryOperator;

/**
 * Money that threads move from account to account. Any number of threads may use any number of accounts at the same time, and
 * none of them waits for ever.
 *
 * <p>Threads that use no account in common do not wait for each other, unless they use accounts with equal numbers.
 */
public final class BankAccount {

    /**
     * @param number several accounts may have the same
     * @param balance what it holds at first, at least 0
     * @throws IllegalArgumentException if {@code balance} is negative; the message holds the value
     */
    public BankAccount(int number, int balance) {
        throw new NotImplemented("BankAccount.BankAccount");
    }

    public int number() {
        throw new NotImplemented("BankAccount.number");
    }

    /** What it holds now, never less than 0. */
    public int balance() {
        throw new NotImplemented("BankAccount.balance");
    }

    /**
     * Moves money to another account, or to this one itself, which changes nothing. Nobody sees it gone here and not yet
     * there.
     *
     * @param amount tells from this account's balance how much is to be moved. It is called once, while nobody else can use the
     *     two accounts, and uses no account itself. If it throws, nothing has changed, and both accounts can be used again
     * @return whether it was moved; it is not if this account holds less
     * @throws IllegalArgumentException if the amount is negative; the message holds the value, and nothing has changed
     */
    public boolean transferTo(BankAccount to, IntUnaryOperator amount) {
        throw new NotImplemented("BankAccount.transferTo");
    }

    /** What this account and another one hold together, at one moment; of one with itself, its balance. */
    public int totalWith(BankAccount other) {
        throw new NotImplemented("BankAccount.totalWith");
    }
}
