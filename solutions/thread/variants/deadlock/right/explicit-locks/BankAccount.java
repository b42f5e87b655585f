package dev.timeslice.thread.deadlock;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** A lock for each account, always taken in the order in which the accounts were made: no two are equal there. */
public final class BankAccount {
    private static final AtomicLong MADE = new AtomicLong();

    private final ReentrantLock lock = new ReentrantLock();
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
        BankAccount first = one.place <= other.place ? one : other;
        BankAccount second = first == one ? other : one;
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                return action.getAsInt();
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }
}
