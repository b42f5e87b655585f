package dev.timeslice.grader.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.compile.InMemoryJavac;
import dev.timeslice.grader.engine.course.ClassSet;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class RejectedClassFilesTest {
    private static final String A = Verified.PACKAGE + ".A";
    private static final String INTERNAL_A = A.replace('.', '/');

    @Test
    void aTruncatedOrDamagedClassFileIsRejectedAndNeverThrows() {
        byte[] good = classFile(Opcodes.V17, INTERNAL_A);
        Random random = new Random(1);

        for (int length = 0; length < good.length; length++) {
            assertThat(verify(A, Arrays.copyOf(good, length)))
                    .as("first %d bytes", length)
                    .isInstanceOf(RejectedSubmission.class);
        }
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = good.clone();
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(verify(A, damaged)).as("round %d", round).isNotNull();
        }
    }

    @Test
    void aClassFileThatIsNotCalledAsItsKeyIsRejected() {
        assertThat(sentence(verify(A, classFile(Opcodes.V17, INTERNAL_A + "B"))))
                .isEqualTo(A + " could not be read as compiled Java code, so it is not run.");
    }

    @Test
    void aClassOutsideOfTheExercisesPackageIsRejected() {
        for (String name : new String[] {
            "java.lang.Evil",
            "Evil",
            "org.junit.jupiter.api.Assertions",
            "dev.timeslice.scheduler.Evil",
            Verified.PACKAGE + ".deeper.Evil",
            Verified.PACKAGE + "x.Evil",
            Verified.PACKAGE + "."
        }) {
            assertThat(sentence(verify(name, classFile(Opcodes.V17, name.replace('.', '/')))))
                    .contains("is not in the package " + Verified.PACKAGE);
        }
    }

    @Test
    void aClassOfANewerLanguageOrWithPreviewFeaturesIsRejected() {
        assertThat(sentence(verify(A, classFile(Opcodes.V18, INTERNAL_A)))).contains("not compiled for Java 17");
        assertThat(sentence(verify(A, classFile(Opcodes.V17 | Opcodes.V_PREVIEW, INTERNAL_A))))
                .contains("not compiled for Java 17");
    }

    @Test
    void aModuleIsRejected() {
        ClassWriter module = new ClassWriter(0);
        module.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
        module.visitModule("evil", 0, null).visitEnd();

        assertThat(verify("module-info", module.toByteArray())).isInstanceOf(RejectedSubmission.class);
        assertThat(verify(Verified.PACKAGE + ".module-info", module.toByteArray()))
                .isInstanceOf(RejectedSubmission.class);
    }

    @Test
    void tooManyOrTooLargeClassFilesAreRejectedBeforeTheyAreRead() {
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i <= ClassFiles.MOST_CLASSES; i++) {
            many.put(A + i, new byte[0]);
        }
        Map<String, byte[]> large = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            large.put(A + i, new byte[ClassFiles.LARGEST_CLASS]);
        }

        assertThat(sentence(verify(ClassSet.of(many)))).contains("compiles to 501 classes; at most 500");
        assertThat(sentence(verify(ClassSet.of(large)))).contains("compiles to 4718592 bytes; at most 4194304");
        assertThat(sentence(verify(A, new byte[ClassFiles.LARGEST_CLASS + 1])))
                .contains("compiles to 524289 bytes; at most 524288");
    }

    @Test
    void aClassThatIsItsOwnSupertypeDoesNotTrapTheVerifier() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, INTERNAL_A, null, INTERNAL_A, new String[] {INTERNAL_A});
        MethodVisitor method = writer.visitMethod(0, "f", "()V", null, null);
        method.visitCode();
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, INTERNAL_A, "g", "()V", false);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 1);

        assertThat(verify(A, writer.toByteArray())).isInstanceOfSatisfying(VerifiedSubmission.class, submission -> {
            assertThat(submission.disarmed()).hasSize(1);
        });
    }

    @Test
    void dynamicConstantsAndForeignBootstrapsAreForbidden() {
        Handle own = new Handle(
                Opcodes.H_INVOKESTATIC,
                INTERNAL_A,
                "bootstrap",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        Handle invoker = new Handle(
                Opcodes.H_INVOKESTATIC, "java/lang/invoke/ConstantBootstraps", "invoke", own.getDesc(), false);

        assertThat(findings(method -> method.visitLdcInsn(new ConstantDynamic("x", "Ljava/lang/Object;", own))))
                .contains("dynamic constant");
        assertThat(findings(method -> method.visitLdcInsn(own))).contains("dynamic constant");
        assertThat(findings(method -> method.visitInvokeDynamicInsn("x", "()Ljava/lang/Object;", own)))
                .contains("dynamic constant");
        assertThat(findings(method -> method.visitInvokeDynamicInsn("x", "()Ljava/lang/Object;", invoker)))
                .contains("dynamic constant");
    }

    @Test
    void aSourceFileNameThatIsNoneIsNotShown() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, INTERNAL_A, null, "java/lang/Thread", null);
        writer.visitSource("<script>\u202e.java", null);

        assertThat(verify(A, writer.toByteArray()))
                .isInstanceOfSatisfying(
                        VerifiedSubmission.class,
                        submission -> assertThat(submission.refused().get(A))
                                .singleElement()
                                .extracting(Finding::file)
                                .isEqualTo("A.java"));
    }

    @Test
    void aClassThatIsTheStubsByteForByteIsOursAndIsNotLookedAt() {
        ClassSet classes = InMemoryJavac.compile(Map.of(
                "A.java", "package " + Verified.PACKAGE + "; class A { long now() { return System.nanoTime(); } }"));

        Verification trusted = new Verifier().verify(Verified.PACKAGE, classes, classes, Verified.SEQUENTIAL);

        assertThat(trusted)
                .isInstanceOfSatisfying(
                        VerifiedSubmission.class,
                        submission -> assertThat(submission.disarmed()).isEmpty());
    }

    private static String findings(Consumer<MethodVisitor> code) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, INTERNAL_A, null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(0, "f", "()V", null, null);
        method.visitCode();
        code.accept(method);
        method.visitInsn(Opcodes.POP);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 1);
        return verify(A, writer.toByteArray()) instanceof VerifiedSubmission submission
                ? submission.disarmed().toString()
                : "rejected";
    }

    private static byte[] classFile(int version, String internalName) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(version, Opcodes.ACC_PUBLIC, internalName, null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(0, "f", "(ILjava/lang/String;)I", null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 2);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(1, 3);
        return writer.toByteArray();
    }

    private static Verification verify(String name, byte[] file) {
        return verify(ClassSet.of(Map.of(name, file)));
    }

    private static Verification verify(ClassSet classes) {
        return new Verifier().verify(Verified.PACKAGE, classes, ClassSet.EMPTY, Verified.SEQUENTIAL);
    }

    private static String sentence(Verification verification) {
        return verification instanceof RejectedSubmission rejected
                ? rejected.findings().get(0).sentence().en()
                : "not rejected";
    }
}
