package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.course.ClassSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The members that the stub declares for others to use. */
final class StubFace {
    private static final int FOR_OTHERS = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final Map<String, Set<String>> membersByClass = new HashMap<>();

    StubFace(ClassSet stub) {
        stub.files().forEach((name, file) -> membersByClass.put(name, members(file)));
    }

    boolean has(String binaryName) {
        return membersByClass.containsKey(binaryName);
    }

    boolean promises(String internalOwner, String name, String descriptor) {
        return membersByClass
                .getOrDefault(internalOwner.replace('/', '.'), Set.of())
                .contains(name + descriptor);
    }

    private static Set<String> members(byte[] file) {
        Set<String> members = new HashSet<>();
        ClassVisitor collector = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable FieldVisitor visitField(
                    int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
                add(access, name, descriptor);
                return null;
            }

            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                add(access, name, descriptor);
                return null;
            }

            private void add(int access, String name, String descriptor) {
                if ((access & FOR_OTHERS) != 0) {
                    members.add(name + descriptor);
                }
            }
        };
        new ClassReader(file).accept(collector, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return members;
    }
}
