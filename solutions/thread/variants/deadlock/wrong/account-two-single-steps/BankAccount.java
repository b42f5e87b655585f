package dev.timeslice.thread.deadlock;

import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/**
 * A monitor for each account, always taken in the order of the numbers; where two numbers are equal, one more monitor comes
 * before both.
 */
public final class BankAccount {
    private static final Object TIE = new Object();

    private final Object monitor = new Object();
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
        synchronized (monitor) {
            return balance;
        }
    }

    public boolean transferTo(BankAccount to, IntUnaryOperator amount) {
        int moved;
        synchronized (monitor) {
            moved = amount.applyAsInt(balance);
            if (moved < 0) {
                throw new IllegalArgumentException("an amount is at least 0, found " + moved);
            }
            if (moved > balance) {
                return false;
            }
            balance -= moved;
        }
        synchronized (to.monitor) {
            to.balance += moved;
        }
        return true;
    }

    public int totalWith(BankAccount other) {
        return withBoth(this, other, () -> this == other ? balance : balance + other.balance);
    }

    private static int withBoth(BankAccount one, BankAccount other, IntSupplier action) {
        if (one.number < other.number) {
            return nested(one, other, action);
        }
        if (one.number > other.number) {
            return nested(other, one, action);
        }
        synchronized (TIE) {
            return nested(one, other, action);
        }
    }

    private static int nested(BankAccount first, BankAccount second, IntSupplier action) {
        synchronized (first.monitor) {
            synchronized (second.monitor) {
                return action.getAsInt();
            }
        }
    }
}
