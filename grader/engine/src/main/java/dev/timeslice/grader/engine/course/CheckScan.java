package dev.timeslice.grader.engine.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the checks and structural rules in class files, without loading these.
 *
 * @param checks in the order of class names, then as in the class file
 * @param structures likewise
 * @param problems checks that could not run, in sentences
 */
record CheckScan(List<CheckMethod> checks, List<StructureField> structures, List<String> problems) {
    private static final String CHECK = "Ldev/timeslice/testkit/Check;";
    private static final String STRUCTURE = "Ldev/timeslice/testkit/Structure;";
    private static final String RULE = "Lcom/tngtech/archunit/lang/ArchRule;";
    private static final String TAG = "Lorg/junit/jupiter/api/Tag;";
    private static final String TAGS = "Lorg/junit/jupiter/api/Tags;";
    private static final String MULTICORE = "multicore";
    private static final String UNIX_SOCKETS = "unix-sockets";
    /** As a parameter it is what makes a black-box check. */
    private static final String BLACK_BOX = "Ldev/timeslice/testkit/blackbox/BlackBox;";

    private static final int API = Opcodes.ASM9;

    static CheckScan of(ClassSet classes) {
        CheckScan scan = new CheckScan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, Set<String>> tagsOfClasses = new HashMap<>();
        // An outer class comes before the classes nested in it, so that its tags are known when theirs are read.
        classes.files()
                .forEach((name, bytes) -> new ClassReader(bytes)
                        .accept(
                                scan.new Reader(name, tagsOfClasses),
                                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
        return scan;
    }

    private final class Reader extends ClassVisitor {
        private final String className;
        private final Map<String, Set<String>> tagsOfClasses;
        private final Set<String> tags = new HashSet<>();
        private boolean instantiable;

        Reader(String className, Map<String, Set<String>> tagsOfClasses) {
            super(API);
            this.className = className;
            this.tagsOfClasses = tagsOfClasses;
            tagsOfClasses.put(className, tags);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            instantiable = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
            int nested = className.lastIndexOf('$');
            if (nested > 0) {
                tags.addAll(tagsOfClasses.getOrDefault(className.substring(0, nested), Set.of()));
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return tags(descriptor, tags::add);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(API) {
                private @Nullable String id;
                private final Set<String> all = new HashSet<>();

                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (annotation.equals(CHECK)) {
                        return values(value -> id = value);
                    }
                    return tags(annotation, all::add);
                }

                @Override
                public void visitEnd() {
                    if (id == null) {
                        return;
                    }
                    boolean runs = (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_ABSTRACT)) == 0
                            && descriptor.endsWith(")V");
                    if (!runs || !instantiable) {
                        problems.add(className + "." + method + ": expected @Check(\"" + id
                                + "\") on a void method, neither private nor static, of a class that is not abstract;"
                                + " JUnit would not run this one");
                    }
                    all.addAll(tags);
                    checks.add(new CheckMethod(
                            id,
                            className,
                            method,
                            all.contains(MULTICORE),
                            descriptor.contains(BLACK_BOX),
                            all.contains(UNIX_SOCKETS)));
                }
            };
        }

        @Override
        public FieldVisitor visitField(
                int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
            return new FieldVisitor(API) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (!annotation.equals(STRUCTURE)) {
                        return null;
                    }
                    return values(id -> {
                        if ((access & Opcodes.ACC_STATIC) == 0 || !descriptor.equals(RULE)) {
                            problems.add(className + "." + field + ": expected @Structure(\"" + id
                                    + "\") on a static field of type ArchRule");
                        }
                        structures.add(new StructureField(id, className, field));
                    });
                }
            };
        }
    }

    /** Reads {@code @Tag}, once or repeated. */
    private static @Nullable AnnotationVisitor tags(String descriptor, Consumer<String> tag) {
        return descriptor.equals(TAG) || descriptor.equals(TAGS) ? values(tag) : null;
    }

    /** Reads {@code value}, also within annotations that are the elements of an array. */
    private static AnnotationVisitor values(Consumer<String> consumer) {
        return new AnnotationVisitor(API) {
            @Override
            public void visit(@Nullable String name, Object value) {
                consumer.accept(String.valueOf(value));
            }

            @Override
            public AnnotationVisitor visitArray(String name) {
                return this;
            }

            @Override
            public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
                return this;
            }
        };
    }
}
