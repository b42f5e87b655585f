package dev.timeslice.testkit.schedules.rewriting;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Gives classes that inherit their hash code from Object one that is the same in every run. */
final class DefaultHashCode {
    private DefaultHashCode() {}

    static void give(ClassNode node) {
        boolean inherits = "java/lang/Object".equals(node.superName)
                && (node.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION)) == 0
                && node.methods.stream().noneMatch(DefaultHashCode::isHashCode);
        if (inherits) {
            MethodNode method =
                    new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, "hashCode", "()I", null, null);
            method.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
            method.instructions.add(
                    new MethodInsnNode(Opcodes.INVOKESPECIAL, "java/lang/Object", "hashCode", "()I", false));
            method.instructions.add(new InsnNode(Opcodes.IRETURN));
            node.methods.add(method);
        }
    }

    private static boolean isHashCode(MethodNode method) {
        return method.name.equals("hashCode") && method.desc.equals("()I");
    }
}
