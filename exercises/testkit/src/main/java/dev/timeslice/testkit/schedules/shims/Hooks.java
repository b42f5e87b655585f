package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Execution;
import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Wait;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Static methods that stand in rewritten code beside or in place of instructions and calls. */
public final class Hooks {
    private static final long NANOS_A_MILLI = 1_000_000;

    private Hooks() {}

    // ---- variables

    /** Before a field is read; the owner of a static one is its class. */
    public static void read(@Nullable Object owner, int place) {
        if (owner != null) {
            Task me = Task.current();
            me.execution().accesses().read(me, owner, place, place);
        }
    }

    /** Before a field is written. */
    public static void write(@Nullable Object owner, int place) {
        if (owner != null) {
            Task me = Task.current();
            me.execution().accesses().write(me, owner, place, place);
        }
    }

    /** Before an element of an array is read. */
    public static void readElement(@Nullable Object array, int index, int place) {
        if (array != null) {
            Task me = Task.current();
            me.execution().accesses().read(me, array, index, place);
        }
    }

    /** Before an element of an array is written. */
    public static void writeElement(@Nullable Object array, int index, int place) {
        if (array != null) {
            Task me = Task.current();
            me.execution().accesses().write(me, array, index, place);
        }
    }

    /** Before a call that reads or writes some elements of an array; it may be about to fail, if they are not there. */
    public static void elements(@Nullable Object array, int from, int to, int place, boolean write) {
        if (array != null && array.getClass().isArray()) {
            Task me = Task.current();
            int last = Math.min(to, Array.getLength(array));
            me.execution().accesses().elements(me, array, Math.max(0, from), last, place, write);
        }
    }

    /** Before a call that copies a part of an array into another one. */
    public static void copied(
            @Nullable Object from, int fromIndex, @Nullable Object into, int index, int length, int read, int written) {
        elements(from, fromIndex, fromIndex + length, read, false);
        elements(into, index, index + length, written, true);
    }

    /** Before a method of a container is called. */
    public static void contents(@Nullable Object container, int place, boolean changes) {
        if (container != null) {
            Task me = Task.current();
            me.execution().contents().access(me, container, place, changes);
        }
    }

    /** After a method was called that returns a view of the container of the last {@link #contents}. */
    public static void view(@Nullable Object result) {
        if (result != null) {
            Task.current().execution().contents().seesTheSame(result);
        }
    }

    /** After a call whose result is only another face of a container. */
    public static void wrapped(@Nullable Object container, @Nullable Object result) {
        if (container != null && result != null) {
            Task.current().execution().contents().showsTheSame(container, result);
        }
    }

    /** Before a class is used whose static fields need an initialiser. */
    public static void use(Class<?> type) {
        Task me = Task.current();
        me.execution().statics().use(me, type, Hooks::initialise);
    }

    private static void initialise(Class<?> type) throws Throwable {
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent.getClassLoader() == type.getClassLoader()) {
            use(parent);
        }
        Method reset;
        try {
            reset = type.getDeclaredMethod("ts$reset");
        } catch (NoSuchMethodException e) {
            // It has the initialiser that the virtual machine runs, or none. Run later it would hold a lock of the
            // virtual machine at points, and nothing would order it before what others do with the class.
            Class.forName(type.getName(), true, type.getClassLoader());
            return;
        }
        try {
            reset.setAccessible(true);
            reset.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    // ---- monitors

    public static void enter(@Nullable Object object) {
        Task me = Task.current();
        me.execution().monitors().enter(me, notNull(object));
    }

    public static void exit(@Nullable Object object) {
        Task me = Task.current();
        me.execution().monitors().exit(me, notNull(object));
    }

    public static void await(@Nullable Object object) throws InterruptedException {
        Task me = Task.current();
        me.execution().monitors().await(me, notNull(object), Wait.FOR_EVER);
    }

    public static void await(@Nullable Object object, long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Task me = Task.current();
        me.execution().monitors().await(me, notNull(object), millis == 0 ? Wait.FOR_EVER : nanos(millis));
    }

    public static void await(@Nullable Object object, long millis, int nanos) throws InterruptedException {
        await(object, nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
    }

    public static void signal(@Nullable Object object) {
        Task me = Task.current();
        me.execution().monitors().signal(me, notNull(object));
    }

    public static void signalAll(@Nullable Object object) {
        Task me = Task.current();
        me.execution().monitors().signalAll(me, notNull(object));
    }

    /** What the instruction does when it finds no object. */
    private static Object notNull(@Nullable Object object) {
        if (object == null) {
            throw new NullPointerException();
        }
        return object;
    }

    // ---- flow

    /** Before a jump backwards. */
    public static void round() {
        Task me = Task.current();
        me.execution().turns().rounds().round(me);
    }

    /** At the beginning of a handler that catches anything. */
    public static void caught(Throwable caught) {
        Execution.passOn(caught);
    }

    // ---- what differs from run to run

    public static long nanoTime() {
        return Task.current().execution().turns().timeSeen();
    }

    public static long currentTimeMillis() {
        return nanoTime() / NANOS_A_MILLI;
    }

    public static int identityHashCode(@Nullable Object object) {
        return object == null ? 0 : Task.current().execution().identities().of(Task.current(), object);
    }

    public static double random() {
        return Task.current().execution().identities().random(Task.current());
    }

    static long nanos(long millis) {
        return millis > Long.MAX_VALUE / NANOS_A_MILLI / 4 ? Long.MAX_VALUE / 4 : millis * NANOS_A_MILLI;
    }
}
