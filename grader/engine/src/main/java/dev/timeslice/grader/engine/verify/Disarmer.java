package dev.timeslice.grader.engine.verify;

import dev.timeslice.testkit.ForbiddenApi;
import java.util.ArrayList;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Replaces the bodies of methods by the throw of a {@link ForbiddenApi}. */
final class Disarmer {
    private static final String ERROR = Type.getInternalName(ForbiddenApi.class);

    private Disarmer() {}

    /**
     * Writes the class anew, so that nothing of what the old bodies named is left in its constant pool.
     *
     * @param node is changed
     * @param findings the methods to replace, each with the finding that it throws
     */
    static byte[] disarmed(ClassNode node, Map<MethodNode, Finding> findings) {
        findings.forEach(Disarmer::replaceBody);
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static void replaceBody(MethodNode method, Finding finding) {
        InsnList body = new InsnList();
        if (finding.line() > 0) {
            LabelNode start = new LabelNode();
            body.add(start);
            body.add(new LineNumberNode(finding.line(), start));
        }
        body.add(new TypeInsnNode(Opcodes.NEW, ERROR));
        body.add(new InsnNode(Opcodes.DUP));
        body.add(new LdcInsnNode(finding.sentence().en()));
        body.add(new LdcInsnNode(finding.sentence().ko()));
        body.add(new MethodInsnNode(
                Opcodes.INVOKESPECIAL, ERROR, "<init>", "(Ljava/lang/String;Ljava/lang/String;)V", false));
        // A constructor may end so without having called its superclass's: it never returns.
        body.add(new InsnNode(Opcodes.ATHROW));
        method.instructions = body;
        method.tryCatchBlocks = new ArrayList<>();
        method.localVariables = null;
        method.visibleLocalVariableAnnotations = null;
        method.invisibleLocalVariableAnnotations = null;
        method.maxStack = 4;
        method.maxLocals = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
    }
}
