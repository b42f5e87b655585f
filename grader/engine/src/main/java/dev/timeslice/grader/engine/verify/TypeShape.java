package dev.timeslice.grader.engine.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * As much of a class file as it takes to find out which class declares a member.
 *
 * @param name internal name, such as {@code java/util/ArrayDeque}
 * @param superName internal name of the superclass; null for {@code java/lang/Object} alone
 * @param interfaces internal names of the direct superinterfaces
 * @param members name directly followed by descriptor, to access flags; of fields and of methods
 */
record TypeShape(String name, @Nullable String superName, List<String> interfaces, Map<String, Integer> members) {

    TypeShape {
        interfaces = List.copyOf(interfaces);
        members = Map.copyOf(members);
    }

    /**
     * @throws RuntimeException whatever ASM throws if {@code classFile} is malformed
     */
    static TypeShape of(byte[] classFile) {
        Collector collector = new Collector();
        ClassReader reader = new ClassReader(classFile);
        reader.accept(collector, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new TypeShape(
                reader.getClassName(), reader.getSuperName(), List.of(reader.getInterfaces()), collector.members);
    }

    private static final class Collector extends ClassVisitor {
        private final Map<String, Integer> members = new HashMap<>();

        private Collector() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            members.put(name + descriptor, access);
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            members.put(name + descriptor, access);
            return null;
        }
    }
}
