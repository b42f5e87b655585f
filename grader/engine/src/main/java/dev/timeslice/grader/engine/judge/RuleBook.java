package dev.timeslice.grader.engine.judge;

import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.StructureField;
import dev.timeslice.grader.worker.MapLoader;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The course's structural rules, each loaded once from the class files of its checks. */
final class RuleBook {
    private final Map<StructureField, ArchRule> rules = new ConcurrentHashMap<>();

    /**
     * @throws IllegalStateException if the field cannot be read: a fault of the course
     */
    ArchRule rule(Exercise exercise, StructureField place) {
        return rules.computeIfAbsent(place, key -> load(exercise, key));
    }

    private static ArchRule load(Exercise exercise, StructureField place) {
        try {
            // The course's own rules, which are trusted.
            ClassLoader loader = new MapLoader(
                    RuleBook.class.getClassLoader(), exercise.checks().files(), null);
            Class<?> holder = Class.forName(place.className(), true, loader);
            Field field = holder.getDeclaredField(place.fieldName());
            field.setAccessible(true);
            return (ArchRule) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rule " + place + " cannot be read", e);
        }
    }
}
