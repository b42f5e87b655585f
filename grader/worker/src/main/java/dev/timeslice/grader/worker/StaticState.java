package dev.timeslice.grader.worker;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;

/** Tells whether classes have static variables in which something could be left. */
final class StaticState {
    private StaticState() {}

    /** Whether all that their static variables hold is fixed once the classes are initialized. */
    static boolean isImpossibleIn(Collection<Class<?>> classes) {
        try {
            return classes.stream().allMatch(StaticState::isImpossibleIn);
        } catch (LinkageError e) {
            // A field's type cannot be found: nothing is known.
            return false;
        }
    }

    private static boolean isImpossibleIn(Class<?> one) {
        for (Field field : one.getDeclaredFields()) {
            boolean constantOfEnum = one.isEnum() && field.getType() == one;
            boolean compilers = field.isSynthetic() && Modifier.isFinal(field.getModifiers());
            if (isHeldByTheClass(one, field) && !isFixed(field) && !constantOfEnum && !compilers) {
                return false;
            }
        }
        return true;
    }

    /** A constant of an enum lives as long as the class, and so do its fields. */
    private static boolean isHeldByTheClass(Class<?> one, Field field) {
        return Modifier.isStatic(field.getModifiers()) || Enum.class.isAssignableFrom(one);
    }

    private static boolean isFixed(Field field) {
        boolean immutable = field.getType().isPrimitive() || field.getType() == String.class;
        return immutable && Modifier.isFinal(field.getModifiers());
    }
}
