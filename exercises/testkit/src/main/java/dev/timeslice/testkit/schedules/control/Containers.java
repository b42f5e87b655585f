package dev.timeslice.testkit.schedules.control;

import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Accesses of the JDK's collections, of which each call is one: their code is not rewritten, so it runs in one piece.
 *
 * <p>Two calls of which one changes the contents race like two accesses of a variable. Vector, StringBuffer and other
 * containers that lock themselves wait for their own monitor first, which a caller may hold for several calls.
 */
public final class Containers {
    private static final String SYNCHRONIZED = "java.util.Collections$Synchronized";

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
        Object container = Objects.requireNonNullElse(views.get(object), object);
        // During an access other tasks may go on, and ask for other containers.
        last = null;
        if (accesses.areShared()) {
            access(me, object, container, place, changes);
        }
        last = container;
    }

    private void access(Task me, Object object, Object container, int place, boolean changes) {
        switch (Kind.OF.get(container.getClass())) {
            case PLAIN -> note(me, container, place, changes);
            case LOCKS_ITSELF -> {
                if (walksWithoutItsLock(object, container)) {
                    execution.turns().point(me);
                    note(me, container, place, changes);
                } else {
                    execution.monitors().within(me, container, () -> note(me, container, place, changes));
                }
            }
            case OTHER -> {}
        }
    }

    private void note(Task me, Object container, int place, boolean changes) {
        if (changes) {
            accesses.write(me, container, 0, place);
        } else {
            accesses.read(me, container, 0, place);
        }
    }

    /** The iterators of synchronised wrappers leave the locking to their users. */
    private static boolean walksWithoutItsLock(Object object, Object container) {
        return object instanceof Iterator && container.getClass().getName().startsWith(SYNCHRONIZED);
    }

    /** The call before returned an iterator or another view. */
    public void seesTheSame(Object view) {
        if (last != null && view != last) {
            views.put(view, last);
        }
    }

    /** A wrapper shows what a container holds; one that locks itself guards it, too. */
    public void showsTheSame(Object container, Object wrapper) {
        if (!wrapper.getClass().getName().startsWith(SYNCHRONIZED)) {
            views.put(wrapper, Objects.requireNonNullElse(views.get(container), container));
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
            if (type.getClassLoader() != null) {
                // What a class of the program inherits from a container is the contents; others keep their own fields.
                Class<?> parent = type.getSuperclass();
                return parent == null || Modifier.isAbstract(parent.getModifiers()) ? OTHER : OF.get(parent);
            }
            if (name.startsWith("java.util.Immutable")
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
                    || name.startsWith(SYNCHRONIZED)) {
                return LOCKS_ITSELF;
            }
            return name.startsWith("java.util.") || name.equals("java.lang.StringBuilder") ? PLAIN : OTHER;
        }
    }
}
