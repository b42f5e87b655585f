package dev.timeslice.testkit.schedules.rewriting;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Turns references to methods of the JDK, such as {@code lock::notifyAll} or {@code list::add}, into references to small
 * methods of the class that make the call, so that the call can be rewritten like any other.
 */
final class HandleRewriter {
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

    private final ClassNode owner;
    private final List<MethodNode> bridges;

    /**
     * @param bridges is added to
     */
    HandleRewriter(ClassNode owner, List<MethodNode> bridges) {
        this.owner = owner;
        this.bridges = bridges;
    }

    void rewrite(MethodNode method) {
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            }
            if (instruction instanceof InvokeDynamicInsnNode dynamic
                    && dynamic.bsm.getOwner().equals(METAFACTORY)
                    && dynamic.bsmArgs[1] instanceof Handle handle
                    && handle.getOwner().startsWith("java/")) {
                dynamic.bsmArgs[1] = bridged(handle, Type.getArgumentTypes(dynamic.desc), line);
            }
        }
    }

    /**
     * @param captured the types of what the reference holds already; the factory wants these to the letter
     */
    private Handle bridged(Handle handle, Type[] captured, int line) {
        boolean makes = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
        Type receiver = Type.getObjectType(handle.getOwner());
        Type result = makes ? receiver : Type.getReturnType(handle.getDesc());
        Type[] arguments = Type.getArgumentTypes(handle.getDesc());
        if (!makes && !isStatic) {
            Type[] all = new Type[arguments.length + 1];
            all[0] = receiver;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            arguments = all;
        }
        System.arraycopy(captured, 0, arguments, 0, captured.length);
        String name = "ts$call$" + owner.methods.size() + "$" + bridges.size();
        String descriptor = Type.getMethodDescriptor(result, arguments);
        MethodNode bridge = new MethodNode(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        LabelNode start = new LabelNode();
        bridge.instructions.add(start);
        bridge.instructions.add(new LineNumberNode(line, start));
        if (makes) {
            bridge.instructions.add(new TypeInsnNode(Opcodes.NEW, handle.getOwner()));
            bridge.instructions.add(new InsnNode(Opcodes.DUP));
        }
        int local = 0;
        for (Type argument : arguments) {
            bridge.instructions.add(new VarInsnNode(argument.getOpcode(Opcodes.ILOAD), local));
            local += argument.getSize();
        }
        bridge.instructions.add(new MethodInsnNode(
                opcode(handle.getTag()), handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface()));
        bridge.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
        bridge.maxLocals = local;
        bridges.add(bridge);
        boolean inInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
        return new Handle(Opcodes.H_INVOKESTATIC, owner.name, name, descriptor, inInterface);
    }

    private static int opcode(int tag) {
        return switch (tag) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> Opcodes.INVOKEVIRTUAL;
        };
    }
}
