package dev.timeslice.testkit.schedules.rewriting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A digest of what a class does: its fields, and the instructions of its methods.
 *
 * <p>Line numbers, names of variables and the order of the constant pool do not count, so that the same source compiled by
 * another build has the same digest.
 */
final class CodeDigest {
    private static final int SHOWN = 3;

    private CodeDigest() {}

    /** Six hexadecimal digits. */
    static String of(byte[] file) {
        ClassNode node = new ClassNode();
        new ClassReader(file).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        MessageDigest digest = sha256();
        add(digest, node.superName + node.interfaces);
        for (FieldNode field : node.fields) {
            add(digest, field.access + field.name + field.desc + field.value);
        }
        for (MethodNode method : node.methods) {
            add(digest, method.access + method.name + method.desc);
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction.getOpcode() >= 0) {
                    add(digest, text(instruction));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN);
    }

    private static String text(AbstractInsnNode instruction) {
        String operand = "";
        if (instruction instanceof MethodInsnNode call) {
            operand = call.owner + call.name + call.desc;
        } else if (instruction instanceof FieldInsnNode field) {
            operand = field.owner + field.name + field.desc;
        } else if (instruction instanceof LdcInsnNode constant) {
            operand = String.valueOf(constant.cst);
        } else if (instruction instanceof VarInsnNode variable) {
            operand = String.valueOf(variable.var);
        } else if (instruction instanceof IntInsnNode number) {
            operand = String.valueOf(number.operand);
        } else if (instruction instanceof IincInsnNode increment) {
            operand = increment.var + "+" + increment.incr;
        } else if (instruction instanceof TypeInsnNode type) {
            operand = type.desc;
        }
        return instruction.getOpcode() + operand;
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
