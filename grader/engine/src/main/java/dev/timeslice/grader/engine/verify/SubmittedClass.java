package dev.timeslice.grader.engine.verify;

import dev.timeslice.grader.engine.course.ClassSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

/**
 * A class file of the submission that could be read.
 *
 * @param binaryName its name, which is also its key in the submission
 * @param node its content
 */
record SubmittedClass(String binaryName, ClassNode node) {
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{Nd}_$]{1,100}\\.java");

    /** The binary name of the top-level class that it is, or is nested in. */
    String topLevel() {
        return ClassSet.topLevel(binaryName);
    }

    /** The source file as the class file says, if that can be the name of one; else as the class is called. */
    String file() {
        @Nullable String claimed = node.sourceFile;
        if (claimed != null && FILE_NAME.matcher(claimed).matches()) {
            return claimed;
        }
        String topLevel = topLevel();
        return SourceForm.shown(topLevel.substring(topLevel.lastIndexOf('.') + 1)) + ".java";
    }

    TypeShape shape() {
        Map<String, Integer> members = new HashMap<>();
        node.fields.forEach(field -> members.put(field.name + field.desc, field.access));
        node.methods.forEach(method -> members.put(method.name + method.desc, method.access));
        return new TypeShape(node.name, node.superName, List.copyOf(node.interfaces), members);
    }
}
