package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.schedules.control.Trace;
import dev.timeslice.testkit.schedules.rewriting.Program;
import dev.timeslice.testkit.schedules.shims.ControlledThread;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls objects by the fields through which a scenario reaches them: {@code buffer.lock}. */
final class ObjectNames implements Trace.Naming {
    private static final int DEEPEST = 4;
    private static final int LONGEST_TEXT = 20;

    private final Program program;
    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
    private final Map<String, Integer> unreachable = new HashMap<>();

    private ObjectNames(Program program) {
        this.program = program;
    }

    /**
     * @param scenario null if it could not be made
     */
    static ObjectNames from(Program program, @Nullable Object scenario) {
        ObjectNames names = new ObjectNames(program);
        if (scenario != null) {
            names.explore(scenario);
        }
        return names;
    }

    private void explore(Object scenario) {
        Deque<Object> open = new ArrayDeque<>();
        names.put(scenario, "");
        open.add(scenario);
        while (!open.isEmpty()) {
            Object object = open.remove();
            String name = names.getOrDefault(object, "");
            if (name.chars().filter(c -> c == '.').count() < DEEPEST) {
                for (Class<?> type = object.getClass();
                        type != null && program.has(type);
                        type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        look(object, field, name, open);
                    }
                }
            }
        }
        names.put(scenario, "scenario");
    }

    private void look(Object object, Field field, String path, Deque<Object> open) {
        if (field.getType().isPrimitive() || field.getType() == String.class) {
            return;
        }
        boolean isStatic = Modifier.isStatic(field.getModifiers());
        try {
            field.setAccessible(true);
            Object value = field.get(object);
            String owner = isStatic ? Trace.nameOf(field.getDeclaringClass()) : path;
            boolean synthetic = field.isSynthetic();
            if (value != null && !synthetic && !names.containsKey(value)) {
                names.put(value, owner.isEmpty() ? field.getName() : owner + "." + field.getName());
                open.add(value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("accessible by now", e);
        }
    }

    @Override
    public String name(Object object) {
        if (object instanceof Class<?> type) {
            return Trace.nameOf(type) + ".class";
        }
        if (object instanceof ControlledThread thread) {
            return thread.getName();
        }
        return names.computeIfAbsent(object, this::byClass);
    }

    @Override
    public String value(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return '"' + (text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...") + '"';
        }
        if (value.getClass().getClassLoader() == null
                && (value instanceof Number || value instanceof Boolean || value instanceof Character)) {
            return value.toString();
        }
        return value instanceof Enum<?> constant ? constant.name() : name(value);
    }

    private String byClass(Object object) {
        String name = Trace.nameOf(object.getClass());
        String shown = name.equals("PlainObject") ? "Object" : name;
        int number = unreachable.merge(shown, 1, Integer::sum);
        return number == 1 ? shown : shown + "#" + number;
    }
}
