package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Wait;
import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands for {@link java.util.concurrent.ArrayBlockingQueue}.
 *
 * @param <E> the type of the elements
 */
public class ArrayBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final Gate notFull;
    private final Gate notEmpty;
    private final Gate contents;
    private final int capacity;
    private final Deque<E> items = new ArrayDeque<>();

    public ArrayBlockingQueue(int capacity) {
        this(capacity, false);
    }

    public ArrayBlockingQueue(int capacity, boolean fair) {
        if (capacity <= 0) {
            throw new IllegalArgumentException();
        }
        this.capacity = capacity;
        this.notFull = new Gate(this, "put()", fair);
        this.notEmpty = new Gate(this, "take()", fair);
        this.contents = new Gate(this, "", false);
    }

    @Override
    public void put(E e) throws InterruptedException {
        insert(e, Wait.FOR_EVER, "put");
    }

    @Override
    public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
        return insert(e, unit.toNanos(timeout), "offer");
    }

    private boolean insert(E e, long nanos, String operation) throws InterruptedException {
        Objects.requireNonNull(e);
        Task me = Gate.arrive();
        boolean done = notFull.passWithin(me, () -> items.size() < capacity, Gate::nobody, nanos);
        if (done) {
            append(me, e);
        }
        if (nanos == Wait.FOR_EVER) {
            contents.note(me, operation, e);
            return done;
        }
        return contents.returned(me, operation, done, e);
    }

    @Override
    public boolean offer(E e) {
        Objects.requireNonNull(e);
        Task me = Gate.arrive();
        boolean done = items.size() < capacity;
        if (done) {
            append(me, e);
        }
        return contents.returned(me, "offer", done, e);
    }

    private void append(Task me, E e) {
        items.addLast(e);
        changed(me);
    }

    private void changed(Task me) {
        contents.acquire(me);
        contents.release(me);
        me.execution().turns().changed();
    }

    @Override
    public E take() throws InterruptedException {
        E taken = remove(Wait.FOR_EVER, "take");
        return Objects.requireNonNull(taken);
    }

    @Override
    public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return remove(unit.toNanos(timeout), "poll");
    }

    private @Nullable E remove(long nanos, String operation) throws InterruptedException {
        Task me = Gate.arrive();
        boolean done = notEmpty.passWithin(me, () -> !items.isEmpty(), Gate::nobody, nanos);
        E taken = done ? items.removeFirst() : null;
        if (done) {
            changed(me);
        }
        return contents.returnedReference(me, operation, taken);
    }

    @Override
    public @Nullable E poll() {
        Task me = look();
        E taken = items.pollFirst();
        if (taken != null) {
            changed(me);
        }
        return contents.returnedReference(me, "poll", taken);
    }

    private Task look() {
        Task me = Gate.arrive();
        contents.acquire(me);
        return me;
    }

    @Override
    public @Nullable E peek() {
        Task me = look();
        return contents.returnedReference(me, "peek", items.peekFirst());
    }

    @Override
    public int size() {
        Task me = look();
        return contents.returned(me, "size", items.size());
    }

    @Override
    public int remainingCapacity() {
        look();
        return capacity - items.size();
    }

    @Override
    public boolean contains(@Nullable Object o) {
        look();
        return items.contains(o);
    }

    @Override
    public boolean remove(@Nullable Object o) {
        Task me = look();
        boolean done = items.remove(o);
        changed(me);
        return done;
    }

    @Override
    public void clear() {
        Task me = look();
        items.clear();
        changed(me);
    }

    @Override
    public Object[] toArray() {
        look();
        return items.toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        look();
        return items.toArray(array);
    }

    @Override
    public int drainTo(Collection<? super E> c) {
        return drainTo(c, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> c, int maxElements) {
        Task me = look();
        int drained = 0;
        while (drained < maxElements && !items.isEmpty()) {
            c.add(items.removeFirst());
            drained++;
        }
        changed(me);
        return drained;
    }

    /** Walks over what was there when it was made; the JDK's promises no more. */
    @Override
    public Iterator<E> iterator() {
        look();
        List<E> seen = new ArrayList<>(items);
        return seen.iterator();
    }

    @Override
    public String toString() {
        look();
        return items.toString();
    }
}
