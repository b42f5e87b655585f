package dev.timeslice.grader.engine.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** All supertypes of a class, through the submission, the model and the JDK; what cannot be found has none. */
final class Ancestors {
    private final Map<String, ClassNode> own;
    private final ClassLoader given;

    /**
     * @param own the submission's classes by internal name
     * @param given finds the class files of the model and of the JDK
     */
    Ancestors(Map<String, ClassNode> own, ClassLoader given) {
        this.own = Map.copyOf(own);
        this.given = given;
    }

    /** The class itself and its supertypes as internal names, nearest first. */
    Set<String> withAncestors(String internalName) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(internalName));
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            if (found.add(name)) {
                waiting.addAll(direct(name));
            }
        }
        return found;
    }

    private List<String> direct(String name) {
        ClassNode node = own.get(name);
        if (node != null) {
            return concat(node.superName, node.interfaces);
        }
        try (InputStream file = given.getResourceAsStream(name + ".class")) {
            if (file == null) {
                return List.of();
            }
            ClassReader reader = new ClassReader(file.readAllBytes());
            return concat(reader.getSuperName(), List.of(reader.getInterfaces()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class file of " + name, e);
        }
    }

    private static List<String> concat(@Nullable String superName, List<String> interfaces) {
        Deque<String> direct = new ArrayDeque<>(interfaces);
        if (superName != null) {
            direct.addFirst(superName);
        }
        return List.copyOf(direct);
    }
}
