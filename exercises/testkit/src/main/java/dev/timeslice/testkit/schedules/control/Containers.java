package dev.timeslice.testkit.schedules.control;

import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Accesses of the JDK's collections, of which each call is one: their code is not rewritten, so it runs in one piece.
 *
 * <p>Two calls of which one changes the contents race like two accesses of a variable. Vector, StringBuffer and other
 * containers that lock themselves synchronise instead.
 */
public final class Containers {
    private final Execution execution;
    private final Accesses accesses;
    private final IdentityHashMap<Object, Object> views = new IdentityHashMap<>();
    private @Nullable Object last;

    Containers(Execution execution, Accesses accesses) {
        this.execution = execution;
        this.accesses = accesses;
    }

    /** A method of an object is about to be called that may be a container. */
    public void access(Task me, Object object, int place, boolean changes) {
        last = null;
        if (!accesses.areShared()) {
            return;
        }
        Object container = Objects.requireNonNullElse(views.get(object), object);
        switch (Kind.OF.get(container.getClass())) {
            case PLAIN -> {
                if (changes) {
                    accesses.write(me, container, 0, place);
                } else {
                    accesses.read(me, container, 0, place);
                }
            }
            case LOCKS_ITSELF -> {
                execution.turns().point(me);
                VectorClock clock = accesses.clockOf(container);
                me.acquire(clock);
                me.release(clock);
                if (changes) {
                    execution.turns().changed();
                }
            }
            case OTHER -> {}
        }
        last = container;
    }

    /** The call before returned an iterator or another view. */
    public void seesTheSame(Object view) {
        if (last != null && view != last) {
            views.put(view, last);
        }
    }

    private enum Kind {
        PLAIN,
        LOCKS_ITSELF,
        OTHER;

        static final ClassValue<Kind> OF = new ClassValue<>() {
            @Override
            protected Kind computeValue(Class<?> type) {
                return of(type);
            }
        };

        private static Kind of(Class<?> type) {
            String name = type.getName();
            if (type.getClassLoader() != null
                    || name.startsWith("java.util.Immutable")
                    || name.startsWith("java.util.Collections$Unmodifiable")
                    || name.startsWith("java.util.Collections$Empty")
                    || name.startsWith("java.util.Collections$Singleton")
                    || name.startsWith("java.util.concurrent.")) {
                return OTHER;
            }
            if (name.equals("java.util.Vector")
                    || name.equals("java.util.Stack")
                    || name.equals("java.util.Hashtable")
                    || name.equals("java.lang.StringBuffer")
                    || name.startsWith("java.util.Collections$Synchronized")) {
                return LOCKS_ITSELF;
            }
            return name.startsWith("java.util.") || name.equals("java.lang.StringBuilder") ? PLAIN : OTHER;
        }
    }
}
