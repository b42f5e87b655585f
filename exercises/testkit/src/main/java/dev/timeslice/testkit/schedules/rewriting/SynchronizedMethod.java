package dev.timeslice.testkit.schedules.rewriting;

import static dev.timeslice.testkit.schedules.rewriting.HookCalls.call;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes a synchronized method an ordinary one whose whole body stands in a synchronized block.
 *
 * <p>The body stays in its place rather than going to a method of its own, so that stack traces and steps in a debugger are
 * those of the source.
 */
final class SynchronizedMethod {
    private final ClassNode owner;
    private final MethodNode method;

    SynchronizedMethod(ClassNode owner, MethodNode method) {
        this.owner = owner;
        this.method = method;
    }

    void rewrite() {
        if ((method.access & Opcodes.ACC_SYNCHRONIZED) == 0) {
            return;
        }
        method.access &= ~Opcodes.ACC_SYNCHRONIZED;
        LabelNode start = new LabelNode();
        LabelNode handler = new LabelNode();
        int line = firstLine();
        InsnList code = method.instructions;
        for (AbstractInsnNode instruction : code.toArray()) {
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                code.insertBefore(instruction, monitor("exit"));
            }
        }
        InsnList entry = new InsnList();
        // Labels of their own: the method's first may be the head of a loop.
        LabelNode entryLine = new LabelNode();
        entry.add(entryLine);
        entry.add(new LineNumberNode(line, entryLine));
        entry.add(monitor("enter"));
        entry.add(start);
        code.insert(entry);
        code.add(handler);
        Object[] locals = isStatic() ? new Object[0] : new Object[] {owner.name};
        code.add(new FrameNode(Opcodes.F_FULL, locals.length, locals, 1, new Object[] {"java/lang/Throwable"}));
        code.add(monitor("exit"));
        code.add(new InsnNode(Opcodes.ATHROW));
        // The last block: whatever the method itself catches comes first.
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, handler, handler, null));
    }

    private InsnList monitor(String hook) {
        InsnList list = new InsnList();
        list.add(isStatic() ? HookCalls.type(owner.name) : new VarInsnNode(Opcodes.ALOAD, 0));
        list.add(call(hook, "(Ljava/lang/Object;)V"));
        return list;
    }

    private boolean isStatic() {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    private int firstLine() {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }
}
