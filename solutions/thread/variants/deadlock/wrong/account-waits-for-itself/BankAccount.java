package dev.timeslice.thread.deadlock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/**
 * A semaphore with one permit for each account, taken in the order of the numbers and, among equals, in that in which the accounts
 * were made. It is not reentrant: a transfer to the same account takes it once.
 */
public final class BankAccount {
    private static final AtomicLong MADE = new AtomicLong();

    private final Semaphore turn = new Semaphore(1);
    private final long place = MADE.getAndIncrement();
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
        return withBoth(this, to, () -> move(to, amount.applyAsInt(balance)) ? 1 : 0) == 1;
    }

    private boolean move(BankAccount to, int amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount is at least 0, found " + amount);
        }
        if (amount > balance) {
            return false;
        }
        balance -= amount;
        to.balance += amount;
        return true;
    }

    public int totalWith(BankAccount other) {
        return withBoth(this, other, () -> this == other ? balance : balance + other.balance);
    }

    private static int withBoth(BankAccount one, BankAccount other, IntSupplier action) {
        boolean inOrder = one.number == other.number ? one.place < other.place : one.number < other.number;
        BankAccount first = inOrder ? one : other;
        BankAccount second = inOrder ? other : one;
        first.turn.acquireUninterruptibly();
        try {
            return alsoWith(second, action);
        } finally {
            first.turn.release();
        }
    }

    private static int alsoWith(BankAccount second, IntSupplier action) {
        second.turn.acquireUninterruptibly();
        try {
            return action.getAsInt();
        } finally {
            second.turn.release();
        }
    }
}
