package dev.timeslice.thread.deadlock;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** Nobody waits for one account who has another: what cannot be had is waited for with empty hands. No order is needed. */
public final class BankAccount {
    private final ReentrantLock lock = new ReentrantLock();
    private final int number;
    private int balance;

    public BankAccount(int number, int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("a balance is at least 0, found " + balance);
        }
        this.number = number;
        this.balance = balance;
    }

    public int number() {
        return number;
    }

    public int balance() {
        return withBoth(this, this, () -> balance);
    }

    public boolean transferTo(BankAccount to, IntUnaryOperator amount) {
        return withBoth(this, to, () -> {
                    int moved = amount.applyAsInt(balance);
                    if (moved < 0) {
                        throw new IllegalArgumentException("an amount is at least 0, found " + moved);
                    }
                    boolean enough = moved <= balance;
                    balance -= enough ? moved : 0;
                    to.balance += enough ? moved : 0;
                    return enough ? 1 : 0;
                })
                > 0;
    }

    public int totalWith(BankAccount other) {
        return withBoth(this, other, () -> this == other ? balance : balance + other.balance);
    }

    private static int withBoth(BankAccount one, BankAccount other, IntSupplier action) {
        BankAccount waitedFor = one;
        BankAccount tried = other;
        waitedFor.lock.lock();
        while (!tried.lock.tryLock()) {
            waitedFor.lock.unlock();
            BankAccount missing = tried;
            tried = waitedFor;
            waitedFor = missing;
            waitedFor.lock.lock();
        }
        try {
            return action.getAsInt();
        } finally {
            one.lock.unlock();
            other.lock.unlock();
        }
    }
}
