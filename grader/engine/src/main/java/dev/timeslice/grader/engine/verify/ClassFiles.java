package dev.timeslice.grader.engine.verify;

import dev.timeslice.grader.engine.course.ClassSet;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Reads the class files of a submission, if they are few, small, well-formed, of Java 17 and where they belong. */
final class ClassFiles {
    static final int MOST_CLASSES = 500;
    static final int LARGEST_CLASS = 512 * 1024;
    static final int LARGEST_TOTAL = 4 * 1024 * 1024;

    private static final int MAGIC = 0xCAFEBABE;
    private static final int HEADER = 10;
    private static final int NEWEST = Opcodes.V17;
    private static final int OLDEST = Opcodes.V1_8;

    private final String packageName;
    private final List<SubmittedClass> read = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ClassFiles(String packageName) {
        this.packageName = packageName;
    }

    /** Reads all of {@code classes}; {@link #findings} says whether that went well. */
    static ClassFiles read(String packageName, ClassSet classes) {
        ClassFiles files = new ClassFiles(packageName);
        long total =
                classes.files().values().stream().mapToLong(file -> file.length).sum();
        if (classes.files().size() > MOST_CLASSES) {
            files.reject(packageName, "too-many-classes", classes.files().size(), MOST_CLASSES);
        } else if (total > LARGEST_TOTAL) {
            files.reject(packageName, "too-large-in-all", total, LARGEST_TOTAL);
        } else {
            classes.files().forEach(files::read);
        }
        return files;
    }

    /** What was read, in the order of the names; complete only if there are no findings. */
    List<SubmittedClass> classes() {
        return List.copyOf(read);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void read(String binaryName, byte[] file) {
        if (!belongs(binaryName)) {
            reject(binaryName, "elsewhere", SourceForm.shown(binaryName), packageName);
        } else if (file.length > LARGEST_CLASS) {
            reject(binaryName, "too-large", SourceForm.shown(binaryName), file.length, LARGEST_CLASS);
        } else if (file.length < HEADER || ByteBuffer.wrap(file).getInt() != MAGIC) {
            reject(binaryName, "malformed", SourceForm.shown(binaryName));
        } else if (!isOfJava17(file)) {
            reject(binaryName, "version", SourceForm.shown(binaryName));
        } else {
            parse(file)
                    .filter(node -> isNamed(node, binaryName))
                    .ifPresentOrElse(
                            node -> read.add(new SubmittedClass(binaryName, node)),
                            () -> reject(binaryName, "malformed", SourceForm.shown(binaryName)));
        }
    }

    private boolean belongs(String binaryName) {
        return binaryName.startsWith(packageName + ".")
                && binaryName.length() > packageName.length() + 1
                && binaryName.indexOf('.', packageName.length() + 1) < 0;
    }

    private static boolean isOfJava17(byte[] file) {
        int minor = ByteBuffer.wrap(file).getShort(4) & 0xFFFF;
        int major = ByteBuffer.wrap(file).getShort(6) & 0xFFFF;
        return minor == 0 && major >= OLDEST && major <= NEWEST;
    }

    private static Optional<ClassNode> parse(byte[] file) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, 0);
            return Optional.of(node);
        } catch (RuntimeException | StackOverflowError malformed) {
            // ASM checks little and says so: any exception means that this is not a class file that a JVM would take.
            return Optional.empty();
        }
    }

    private static boolean isNamed(ClassNode node, String binaryName) {
        return (node.access & Opcodes.ACC_MODULE) == 0
                && node.name.replace('/', '.').equals(binaryName);
    }

    private void reject(String binaryName, String key, Object... arguments) {
        String topLevel = ClassSet.topLevel(binaryName);
        String file = SourceForm.shown(topLevel.substring(topLevel.lastIndexOf('.') + 1)) + ".java";
        findings.add(new Finding(topLevel, file, 0, Wording.rejection(key, arguments)));
    }

    /** The finding for classes that can be read but not understood. */
    static Finding notUnderstood(String packageName) {
        return new Finding(packageName, "", 0, Wording.rejection("malformed", packageName));
    }

    /** The shapes of classes that are ours. */
    static Map<String, TypeShape> shapes(ClassSet classes) {
        return classes.files().values().stream()
                .map(TypeShape::of)
                .collect(Collectors.toMap(TypeShape::name, shape -> shape));
    }
}
