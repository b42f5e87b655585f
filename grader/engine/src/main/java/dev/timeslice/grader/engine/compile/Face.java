package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.course.ClassSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * Class files as others see them, without bodies.
 *
 * @param classes by internal name, in the order of the names
 */
record Face(Map<String, ClassNode> classes) {
    private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    /**
     * @throws RuntimeException whatever ASM throws if a class file is malformed
     */
    static Face of(ClassSet files) {
        Map<String, ClassNode> classes = new LinkedHashMap<>();
        files.files().values().forEach(file -> {
            ClassNode node = new ClassNode();
            new ClassReader(file)
                    .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            classes.put(node.name, node);
        });
        return new Face(classes);
    }

    /** The flags as declared: those of a nested class are kept beside the class. */
    static int access(ClassNode node) {
        return node.innerClasses.stream()
                .filter(inner -> inner.name.equals(node.name))
                .mapToInt(inner -> inner.access)
                .findFirst()
                .orElse(node.access);
    }

    static boolean isVisible(int access) {
        return (access & VISIBLE) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }

    /** Whether code of another package can name the class: it and all that it is nested in are public or protected. */
    boolean isVisible(ClassNode node) {
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name)) {
                ClassNode outer = inner.outerName == null ? null : classes.get(inner.outerName);
                return isVisible(inner.access) && outer != null && isVisible(outer);
            }
        }
        return isVisible(node.access);
    }
}
