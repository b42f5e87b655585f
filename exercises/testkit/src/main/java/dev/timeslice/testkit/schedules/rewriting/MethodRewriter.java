package dev.timeslice.testkit.schedules.rewriting;

import static dev.timeslice.testkit.schedules.rewriting.HookCalls.call;
import static dev.timeslice.testkit.schedules.rewriting.HookCalls.list;
import static dev.timeslice.testkit.schedules.rewriting.HookCalls.number;
import static dev.timeslice.testkit.schedules.rewriting.HookCalls.op;
import static dev.timeslice.testkit.schedules.rewriting.HookCalls.type;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Puts hooks into one method: before accesses of fields and elements, in place of monitor instructions and of some calls,
 * at jumps backwards, and at the beginning of handlers that could catch what an execution ends with.
 */
final class MethodRewriter {
    private final ClassNode owner;
    private final MethodNode method;
    private final ClassShapes shapes;
    private final Sites sites;
    private final InsnList code;
    private final CallRewriter calls;

    MethodRewriter(ClassNode owner, MethodNode method, ClassShapes shapes, Sites sites) {
        this.owner = owner;
        this.method = method;
        this.shapes = shapes;
        this.sites = sites;
        this.code = method.instructions;
        this.calls = new CallRewriter(method, shapes, sites);
    }

    void rewrite() {
        if (code.size() == 0) {
            return;
        }
        AbstractInsnNode afterSuper = superCall();
        boolean superHasRun = afterSuper == null;
        Map<LabelNode, Integer> positions = positions();
        int position = 0;
        for (AbstractInsnNode instruction : code.toArray()) {
            if (instruction == afterSuper) {
                superHasRun = true;
            }
            if (instruction instanceof FieldInsnNode field) {
                rewriteField(field, superHasRun);
            } else if (instruction instanceof MethodInsnNode invoke) {
                announceStart(invoke);
                calls.rewrite(invoke);
            } else if (instruction.getOpcode() == Opcodes.NEW) {
                calls.rewriteNew(instruction);
            } else if (jumpsBack(instruction, positions, position)) {
                code.insertBefore(instruction, call("round", "()V"));
            } else {
                rewritePlain(instruction);
            }
            position++;
        }
        new HandlerGuard(method).rewrite();
        new SynchronizedMethod(owner, method).rewrite();
        announceUse();
    }

    /** In a constructor, the call of another one; before it, {@code this} may be written to but not looked at. */
    private @Nullable AbstractInsnNode superCall() {
        if (!method.name.equals("<init>")) {
            return null;
        }
        int fresh = 0;
        for (AbstractInsnNode instruction : code) {
            if (instruction.getOpcode() == Opcodes.NEW) {
                fresh++;
            } else if (instruction instanceof MethodInsnNode invoke && invoke.name.equals("<init>")) {
                if (fresh == 0) {
                    return instruction;
                }
                fresh--;
            }
        }
        return null;
    }

    private void rewriteField(FieldInsnNode access, boolean superHasRun) {
        ClassShapes.Declared field = shapes.field(access.owner, access.name, original(access.desc));
        if (field == null || field.is(Opcodes.ACC_FINAL)) {
            if (field != null && field.is(Opcodes.ACC_STATIC)) {
                announceUseOf(access, field.owner());
            }
            return;
        }
        boolean wide = access.desc.equals("J") || access.desc.equals("D");
        int site = sites.field(field);
        switch (access.getOpcode()) {
            case Opcodes.GETFIELD ->
                code.insertBefore(access, list(op(Opcodes.DUP), number(site), call("read", "(Ljava/lang/Object;I)V")));
            case Opcodes.PUTFIELD -> {
                if (superHasRun) {
                    InsnList bare = wide
                            ? list(op(Opcodes.DUP2_X1), op(Opcodes.POP2), op(Opcodes.DUP_X2))
                            : list(op(Opcodes.DUP2), op(Opcodes.POP));
                    bare.add(number(site));
                    bare.add(call("write", "(Ljava/lang/Object;I)V"));
                    code.insertBefore(access, bare);
                }
            }
            default -> {
                announceUseOf(access, field.owner());
                String hook = access.getOpcode() == Opcodes.GETSTATIC ? "read" : "write";
                code.insertBefore(
                        access, list(type(field.owner()), number(site), call(hook, "(Ljava/lang/Object;I)V")));
            }
        }
    }

    /** The program's own files have the JDK's names where the instruction has ours. */
    private static String original(String descriptor) {
        return descriptor.startsWith("L")
                ? "L" + Substitutes.original(descriptor.substring(1, descriptor.length() - 1)) + ";"
                : descriptor;
    }

    private void announceUseOf(AbstractInsnNode before, String used) {
        if (!used.equals(owner.name) && shapes.hasStatics(used)) {
            code.insertBefore(before, list(type(used), call("use", "(Ljava/lang/Class;)V")));
        }
    }

    /** Where the virtual machine runs the initialiser, it does so before the method begins. */
    private void announceStart(MethodInsnNode invoke) {
        if (invoke.getOpcode() == Opcodes.INVOKESTATIC && shapes.keepsItsInitialiser(invoke.owner)) {
            announceUseOf(invoke, invoke.owner);
        }
    }

    /** Whoever comes into a class by a constructor or a static method uses it. */
    private void announceUse() {
        boolean entrance = method.name.equals("<init>")
                || (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == Opcodes.ACC_STATIC;
        if (entrance && !method.name.equals("<clinit>") && shapes.hasStatics(owner.name)) {
            code.insert(list(type(owner.name), call("use", "(Ljava/lang/Class;)V")));
        }
    }

    private void rewritePlain(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.MONITORENTER) {
            code.set(instruction, call("enter", "(Ljava/lang/Object;)V"));
        } else if (opcode == Opcodes.MONITOREXIT) {
            code.set(instruction, call("exit", "(Ljava/lang/Object;)V"));
        } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            code.insertBefore(
                    instruction,
                    list(op(Opcodes.DUP2), number(sites.next()), call("readElement", "(Ljava/lang/Object;II)V")));
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            boolean wide = opcode == Opcodes.LASTORE || opcode == Opcodes.DASTORE;
            InsnList bare = wide
                    ? list(op(Opcodes.DUP2_X2), op(Opcodes.POP2), op(Opcodes.DUP2_X2))
                    : list(op(Opcodes.DUP_X2), op(Opcodes.POP), op(Opcodes.DUP2_X1));
            bare.add(number(sites.next()));
            bare.add(call("writeElement", "(Ljava/lang/Object;II)V"));
            code.insertBefore(instruction, bare);
        }
    }

    private Map<LabelNode, Integer> positions() {
        Map<LabelNode, Integer> positions = new HashMap<>();
        int position = 0;
        for (AbstractInsnNode instruction : code) {
            if (instruction instanceof LabelNode label) {
                positions.put(label, position);
            }
            position++;
        }
        return positions;
    }

    private static boolean jumpsBack(AbstractInsnNode instruction, Map<LabelNode, Integer> positions, int position) {
        return targets(instruction).anyMatch(target -> positions.getOrDefault(target, position) < position);
    }

    private static Stream<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return Stream.of(jump.label);
        }
        if (instruction instanceof TableSwitchInsnNode table) {
            return Stream.concat(Stream.of(table.dflt), table.labels.stream());
        }
        if (instruction instanceof LookupSwitchInsnNode lookup) {
            return Stream.concat(Stream.of(lookup.dflt), lookup.labels.stream());
        }
        return Stream.empty();
    }
}
