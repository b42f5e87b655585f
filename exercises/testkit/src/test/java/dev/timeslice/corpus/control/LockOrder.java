package dev.timeslice.corpus.control;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** Two transfers in opposite directions between two accounts. */
public abstract class LockOrder implements Scenario {
    private final Account savings = new Account(1);
    private final Account current = new Account(2);

    /** An account with a number. */
    static final class Account {
        final int number;
        int balance = 10;

        Account(int number) {
            this.number = number;
        }
    }

    abstract void transfer(Account from, Account to);

    static void move(Account from, Account to) {
        from.balance--;
        to.balance++;
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("deposit", () -> transfer(current, savings));
        cast.thread("withdrawal", () -> transfer(savings, current));
    }

    /** The mistake: each locks its own account first. */
    public static final class Wrong extends LockOrder {
        @Override
        void transfer(Account from, Account to) {
            synchronized (from) {
                synchronized (to) {
                    move(from, to);
                }
            }
        }
    }

    public static final class Right extends LockOrder {
        @Override
        void transfer(Account from, Account to) {
            Account first = from.number < to.number ? from : to;
            Account second = first == from ? to : from;
            synchronized (first) {
                synchronized (second) {
                    move(from, to);
                }
            }
        }
    }
}
