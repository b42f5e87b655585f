package dev.timeslice.thread.coordination;

import dev.timeslice.model.NotImplemented;

/**
 * A lock for readers and writers: inside are any number of readers, or one writer, or nobody.
 *
 * <p>Nobody overtakes: threads get in in the order in which they called. Readers that stand next to each other in this order
 * are inside together. So neither a stream of readers nor one of writers keeps the others out for ever. A waiting thread
 * sleeps. The lock is not reentrant: a thread that is inside does not ask for it again.
 */
public final class ReadersWriterLock {

    /** A lock with nobody inside. */
    public ReadersWriterLock() {
        throw new NotImplemented("ReadersWriterLock.ReadersWriterLock");
    }

    /**
     * Lets the calling thread in as a reader, and sleeps before that while a writer is inside or somebody waits who came earlier.
     *
     * @throws InterruptedException if the thread is interrupted while it sleeps; it then waits no longer, and for the others it
     *     is as if it had never called
     */
    public void lockRead() throws InterruptedException {
        throw new NotImplemented("ReadersWriterLock.lockRead");
    }

    /**
     * Lets a reader out.
     *
     * @throws IllegalMonitorStateException if no reader is inside; nothing is changed then
     */
    public void unlockRead() {
        throw new NotImplemented("ReadersWriterLock.unlockRead");
    }

    /**
     * Lets the calling thread in as a writer, and sleeps before that while anybody is inside or somebody waits who came earlier.
     *
     * @throws InterruptedException if the thread is interrupted while it sleeps; it then waits no longer, and for the others it
     *     is as if it had never called
     */
    public void lockWrite() throws InterruptedException {
        throw new NotImplemented("ReadersWriterLock.lockWrite");
    }

    /**
     * Lets the writer out.
     *
     * @throws IllegalMonitorStateException if the calling thread is not the writer inside; nothing is changed then
     */
    public void unlockWrite() {
        throw new NotImplemented("ReadersWriterLock.unlockWrite");
    }
}
