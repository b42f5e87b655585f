package dev.timeslice.testkit.schedules.control;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Notes for people: what each task did, in which line, and with which values.
 *
 * <p>Taking notes changes nothing in an execution but its speed. Only one task runs at a time, so the notes stand in order.
 */
public final class Trace {
    /** Of a task that goes round and round, so many rounds are noted. */
    private static final int ROUNDS_NOTED = 2;

    private static final int MOST_ROWS = 2_000;

    /** Where a pattern has the object's name, and where a value. */
    private static final String OBJECT = "%s";

    private static final String VALUE = "%v";

    private final StackWalker walker = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private final Predicate<Class<?>> rewritten;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Row open;

    /**
     * @param rewritten which classes are the program's own: lines are named in these
     */
    public Trace(Predicate<Class<?>> rewritten) {
        this.rewritten = rewritten;
    }

    /** What objects are called in a table. */
    public interface Naming {
        /** The name of an object that something is done with. */
        String name(Object object);

        /** A value in a few characters; no method of the code under test is called for it. */
        String value(@Nullable Object value);
    }

    /** What a task did. */
    public static final class Row {
        private final Task task;
        private final String pattern;
        private final @Nullable Object on;
        private final String at;
        private final List<@Nullable Object> values = new ArrayList<>();
        private @Nullable Place place;
        private @Nullable Field field;
        private @Nullable Object owner;
        private boolean write;
        private int index = -1;

        Row(Task task, String pattern, @Nullable Object on, String at) {
            this.task = task;
            this.pattern = pattern;
            this.on = on;
            this.at = at;
        }

        public int thread() {
            return task.number();
        }

        /** Whether this is an access of the same variable by the same thread, of the same sort. */
        public boolean isAccess(Race.Access access) {
            return task.number() == access.thread() && access.place().equals(place) && write == access.write();
        }

        /** The object that it is about; null if there is none. */
        public @Nullable Object on() {
            return on;
        }

        /** File and line; empty if they are not known. */
        public String at() {
            return at;
        }

        /** What was done, as Java. */
        public String text(Naming naming) {
            StringBuilder text = new StringBuilder();
            int value = 0;
            for (int i = 0; i < pattern.length(); i++) {
                if (pattern.startsWith(OBJECT, i)) {
                    text.append(on == null ? "" : naming.name(on));
                    i++;
                } else if (pattern.startsWith(VALUE, i)) {
                    text.append(value < values.size() ? naming.value(values.get(value)) : "...");
                    value++;
                    i++;
                } else {
                    text.append(pattern.charAt(i));
                }
            }
            return text.toString();
        }
    }

    /**
     * Notes what a task did.
     *
     * @param pattern with {@code %s} for the object's name
     */
    public void note(Task by, String pattern, @Nullable Object on) {
        add(by, pattern, on);
    }

    /** Notes a call that returned nothing. */
    public void call(Task by, Object on, String method, @Nullable Object... arguments) {
        add(by, called(method, arguments.length), on).values.addAll(Arrays.asList(arguments));
    }

    /** Notes a call and what it returned. */
    public void callReturned(
            Task by, Object on, String method, @Nullable Object result, @Nullable Object... arguments) {
        Row row = add(by, called(method, arguments.length) + ": " + VALUE, on);
        row.values.addAll(Arrays.asList(arguments));
        row.values.add(result);
    }

    private static String called(String method, int arguments) {
        return OBJECT + "." + method + "(" + String.join(", ", Collections.nCopies(arguments, VALUE)) + ")";
    }

    /** Notes an access that is about to happen; its value is looked up when it has happened. */
    void access(Task by, Object owner, int slot, Place place, boolean write) {
        settle();
        Row row;
        if (owner.getClass().isArray()) {
            row = add(by, write ? "%s[" + slot + "] = %v" : "%s[" + slot + "]: %v", owner);
            row.index = slot;
        } else if (place.name().isEmpty()) {
            row = add(by, write ? "%s is changed" : "%s is read", owner);
        } else {
            String variable = owner instanceof Class<?> type ? nameOf(type) + "." : "%s.";
            row = add(by, variable + place.name() + (write ? " = %v" : ": %v"), owner);
            row.field = fieldOf(owner, place);
        }
        row.owner = owner;
        row.place = place;
        row.write = write;
        open = row;
    }

    private Row add(Task by, String pattern, @Nullable Object on) {
        settle();
        Row row = new Row(by, pattern, on, line());
        if (by.quiet() < ROUNDS_NOTED && rows.size() < MOST_ROWS) {
            rows.add(row);
        }
        return row;
    }

    /** Looks up the value of the access that was noted last, before anything else happens. */
    public void settle() {
        Row row = open;
        open = null;
        Object owner = row == null ? null : row.owner;
        if (row == null || owner == null) {
            return;
        }
        try {
            if (row.field != null) {
                row.values.add(row.field.get(owner));
            } else if (row.index >= 0 && row.index < Array.getLength(owner)) {
                row.values.add(Array.get(owner, row.index));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("made accessible before", e);
        }
    }

    /** Says that the access that was noted last will not happen any more. */
    void breakOff() {
        open = null;
    }

    private static @Nullable Field fieldOf(Object owner, Place place) {
        Class<?> start = owner instanceof Class<?> type ? type : owner.getClass();
        for (Class<?> type = start; type != null; type = type.getSuperclass()) {
            if (place.key().equals(type.getName() + "." + place.name())) {
                try {
                    Field field = type.getDeclaredField(place.name());
                    field.setAccessible(true);
                    return field;
                } catch (NoSuchFieldException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** A class's name without its package and the classes around it; a lambda has none. */
    public static String nameOf(Class<?> type) {
        if (type.isArray()) {
            return nameOf(type.getComponentType()) + "[]";
        }
        String name = type.getName();
        if (name.contains("$$Lambda")) {
            return "lambda";
        }
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private String line() {
        Optional<StackFrame> frame = walker.walk(frames ->
                frames.filter(each -> rewritten.test(each.getDeclaringClass())).findFirst());
        return frame.filter(found -> found.getLineNumber() > 0)
                .map(found -> found.getFileName() + ":" + found.getLineNumber())
                .orElse("");
    }

    public List<Row> rows() {
        settle();
        return Collections.unmodifiableList(rows);
    }
}
