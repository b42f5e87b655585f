package dev.timeslice.testkit.threads;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One thread of a {@link Crew}, and what became of it.
 *
 * @param <T> what the thread's work returns
 */
public final class Member<T> {
    private final Crew crew;
    private final Thread thread;
    // Written by the thread and read after it has ended, which orders the two.
    private @Nullable T value;
    private @Nullable Throwable failure;
    private boolean interrupted;

    Member(Crew crew, String name, Callable<? extends @Nullable T> work) {
        this.crew = crew;
        this.thread = new Thread(() -> perform(work), name);
        thread.setDaemon(true);
    }

    private void perform(Callable<? extends @Nullable T> work) {
        try {
            value = work.call();
        } catch (Throwable e) { // whatever it is belongs to the check, which rethrows it
            failure = e;
        }
    }

    /**
     * Waits until this thread really waits inside the code under test.
     *
     * @param otherwise what was expected, and that the thread went on instead
     * @return this member
     * @throws CheckFailure FAILED with {@code otherwise} if the thread ends, BUSY_WAIT if it burns CPU time instead
     */
    public Member<T> awaitBlocked(Message otherwise) {
        crew.awaitBlocked(this, otherwise);
        return this;
    }

    /**
     * Waits until this thread has ended or really waits inside the code under test, whichever the code does.
     *
     * @throws CheckFailure BUSY_WAIT if it burns CPU time instead
     */
    public Member<T> awaitSettled() {
        crew.awaitSettled(this);
        return this;
    }

    /** Interrupts the thread; from now on its {@link InterruptedException} is an outcome like any other. */
    public void interrupt() {
        interrupted = true;
        thread.interrupt();
    }

    /** What the work returned, after the thread has ended; null for a {@link Step}. See {@link Crew#joinAll}. */
    public @Nullable T result() {
        crew.awaitEnd(this, Hang::asFailure);
        return outcome();
    }

    /**
     * What the work returned, after the thread has ended; null for a {@link Step}.
     *
     * @param otherwise what was expected, and that the thread waits for ever instead: the sentence of the failure if
     *     the crew hangs
     */
    public @Nullable T result(Message otherwise) {
        crew.awaitEnd(this, hang -> hang.asFailure(otherwise));
        throwFailure(otherwise);
        return value;
    }

    /**
     * Waits until the thread has ended, and compares what its work returned.
     *
     * @param otherwise what was expected, and that it did not happen: the sentence of the failure if the work returns
     *     something else, throws or never ends
     */
    public void returns(T expected, Message otherwise) {
        if (!expected.equals(result(otherwise))) {
            throw CheckFailure.failed(otherwise, ending() + "\nexpected " + expected);
        }
    }

    /**
     * Waits until the thread has ended with an exception.
     *
     * @param otherwise what was expected, and that it did not happen: the sentence of the failure if the work returns,
     *     throws something else or never ends
     */
    public void awaitException(Class<? extends Exception> expected, Message otherwise) {
        crew.awaitEnd(this, hang -> CheckFailure.failed(otherwise, hang.threadTable()));
        if (!expected.isInstance(failure)) {
            throwFailure(otherwise);
            throw CheckFailure.failed(otherwise, ending());
        }
    }

    /** Whether the thread has ended, by returning or by an exception. */
    public boolean hasEnded() {
        return !thread.isAlive();
    }

    public String name() {
        return thread.getName();
    }

    Thread thread() {
        return thread;
    }

    /** Whether the thread ended in an exception that nobody asked for. */
    boolean hasBroken() {
        return hasEnded() && failure != null && !(interrupted && failure instanceof InterruptedException);
    }

    /** What the work returned; throws what it threw. */
    private @Nullable T outcome() {
        throwFailure();
        return value;
    }

    /**
     * Throws what the work threw: unchecked exceptions and errors unchanged, so that a stub, a forbidden call or a
     * check's own failure stays what it is, and checked ones as a failure.
     */
    void throwFailure() {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw CheckFailure.failed(
                    Message.of("Thread %s ended with an unexpected %s.", "스레드 %s이(가) 예상하지 못한 %s(으)로 끝났습니다.")
                            .with(name(), nameOf(failure)),
                    placeOf(failure));
        }
    }

    /**
     * Throws what the work threw, as {@link #throwFailure()}, but an exception of the code under test as a failure with
     * the check's sentence.
     */
    void throwFailure(Message otherwise) {
        if (failure instanceof Exception && !(failure instanceof NotImplemented)) {
            throw CheckFailure.failed(otherwise, ending());
        }
        throwFailure();
    }

    /** How the thread ended, in one line. */
    String ending() {
        if (failure == null) {
            return name() + " returned " + value;
        }
        String at = placeOf(failure);
        return name() + " threw " + nameOf(failure) + (at.isEmpty() ? "" : " at " + at);
    }

    private static String nameOf(Throwable failure) {
        return Frames.simpleName(failure.getClass().getName());
    }

    /** Where the JDK threw it; a student's own exception could override what would have to be called. */
    private static String placeOf(Throwable failure) {
        return failure.getClass().getClassLoader() == null ? Frames.underTest(failure.getStackTrace()) : "";
    }
}
