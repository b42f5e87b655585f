package dev.timeslice.thread.coordination;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** As many permits as there can ever be readers: a reader takes one, a writer takes all, and a fair semaphore keeps the order. */
public final class ReadersWriterLock {
    private final Semaphore permits = new Semaphore(Integer.MAX_VALUE, true);
    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicReference<@Nullable Thread> writer = new AtomicReference<>();

    public ReadersWriterLock() {}

    public void lockRead() throws InterruptedException {
        permits.acquire();
        readers.incrementAndGet();
    }

    public void unlockRead() {
        if (readers.getAndUpdate(count -> Math.max(0, count - 1)) == 0) {
            throw new IllegalMonitorStateException("no reader");
        }
        permits.release();
    }

    public void lockWrite() throws InterruptedException {
        permits.acquire(Integer.MAX_VALUE);
        writer.set(Thread.currentThread());
    }

    public void unlockWrite() {
        if (!writer.compareAndSet(Thread.currentThread(), null)) {
            throw new IllegalMonitorStateException("not the writer");
        }
        permits.release(Integer.MAX_VALUE);
    }
}
