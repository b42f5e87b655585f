package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** Two readers come again and again while a writer waits. */
public abstract class ReadersAndWriter implements Scenario {
    private static final int MAY_OVERTAKE = 1;

    private final ReadWrite lock;
    private boolean asked;
    private boolean written;
    private int overtaken;

    /** Many readers or one writer; the readers prevail, and that is the mistake. */
    static class ReadWrite {
        int readers;
        int waitingWriters;
        boolean writing;

        synchronized void beginRead() throws InterruptedException {
            while (writing) {
                wait();
            }
            readers++;
        }

        synchronized void endRead() {
            readers--;
            notifyAll();
        }

        synchronized void beginWrite() throws InterruptedException {
            waitingWriters++;
            while (writing || readers > 0) {
                wait();
            }
            waitingWriters--;
            writing = true;
        }

        synchronized void endWrite() {
            writing = false;
            notifyAll();
        }
    }

    ReadersAndWriter(ReadWrite lock) {
        this.lock = lock;
    }

    @Override
    public void threads(Cast cast) {
        Actor writer = cast.thread("writer", () -> {
            lock.beginWrite();
            noteWritten();
            lock.endWrite();
        });
        for (int i = 1; i <= 2; i++) {
            cast.thread("reader-" + i, () -> {
                for (int round = 0; round < 2; round++) {
                    boolean late = comesAfter(writer);
                    lock.beginRead();
                    count(late);
                    lock.endRead();
                }
            });
        }
    }

    private synchronized boolean comesAfter(Actor writer) {
        asked |= writer.isWaiting();
        return asked;
    }

    private synchronized void noteWritten() {
        written = true;
    }

    private synchronized void count(boolean late) {
        overtaken += late && !written ? 1 : 0;
        Demand.that(
                overtaken <= MAY_OVERTAKE, VerdictKind.STARVATION, "One reader at most may overtake a waiting writer.");
    }

    public static final class Wrong extends ReadersAndWriter {
        public Wrong() {
            super(new ReadWrite());
        }
    }

    public static final class Right extends ReadersAndWriter {
        public Right() {
            super(new ReadWrite() {
                @Override
                synchronized void beginRead() throws InterruptedException {
                    while (writing || waitingWriters > 0) {
                        wait();
                    }
                    readers++;
                }
            });
        }
    }
}
