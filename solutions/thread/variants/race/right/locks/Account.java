package dev.timeslice.thread.race;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** An explicit lock for every access. */
public final class Account {
    private final Lock lock = new ReentrantLock();
    private int balance;

    public Account(int balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("negative: " + balance);
        }
        this.balance = balance;
    }

    public boolean withdraw(int amount) {
        lock.lock();
        try {
            boolean enough = balance >= amount;
            if (enough) {
                balance -= amount;
            }
            return enough;
        } finally {
            lock.unlock();
        }
    }

    public void deposit(int amount) {
        lock.lock();
        try {
            balance += amount;
        } finally {
            lock.unlock();
        }
    }

    public int balance() {
        lock.lock();
        try {
            return balance;
        } finally {
            lock.unlock();
        }
    }
}
