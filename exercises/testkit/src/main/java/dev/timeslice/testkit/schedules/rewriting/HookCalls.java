package dev.timeslice.testkit.schedules.rewriting;

import dev.timeslice.testkit.schedules.shims.Hooks;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Instructions that the rewriters insert. */
final class HookCalls {
    static final String HOOKS = Type.getInternalName(Hooks.class);

    private HookCalls() {}

    static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, HOOKS, name, descriptor, false);
    }

    static InsnList list(AbstractInsnNode... instructions) {
        InsnList list = new InsnList();
        for (AbstractInsnNode instruction : instructions) {
            list.add(instruction);
        }
        return list;
    }

    static InsnNode op(int opcode) {
        return new InsnNode(opcode);
    }

    static AbstractInsnNode number(int value) {
        if (value >= 0 && value <= 5) {
            return op(Opcodes.ICONST_0 + value);
        }
        return value <= Short.MAX_VALUE ? new IntInsnNode(Opcodes.SIPUSH, value) : new LdcInsnNode(value);
    }

    /** The class of that internal name, as a value; this does not initialise it. */
    static LdcInsnNode type(String internalName) {
        return new LdcInsnNode(Type.getObjectType(internalName));
    }
}
