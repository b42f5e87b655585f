package dev.timeslice.grader.engine.verify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Looks at one method: what its descriptor and throws clause name, and at every instruction of its body. */
final class MethodInspector {
    /** More findings than this in one method help nobody. */
    private static final int MOST_SPOTS = 20;

    private final AllowedUse allowed;
    private final MethodNode method;
    private final Set<Spot> spots = new LinkedHashSet<>();
    private final Set<Spot> allocations = new LinkedHashSet<>();

    MethodInspector(AllowedUse allowed, MethodNode method) {
        this.allowed = allowed;
        this.method = method;
    }

    /** What is wrong, in the order of the code; empty if the method may stay as it is. */
    List<Spot> inspect() {
        int line = firstLine();
        object(line, allowed.type(Type.getMethodType(method.desc)));
        for (String thrown : method.exceptions) {
            object(line, allowed.type(Type.getObjectType(thrown)));
        }
        if (SerializationHooks.isHook(method)) {
            object(line, Optional.of(Wording.feature("serialization-hook", SourceForm.shown(method.name))));
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (block.type != null) {
                object(lineOf(block.handler), allowed.type(Type.getObjectType(block.type)));
            }
        }
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            }
            inspect(line, instruction);
            if (spots.size() >= MOST_SPOTS) {
                break;
            }
        }
        // An allocation is followed by a constructor call, which says the same with its arguments.
        return List.copyOf(spots.isEmpty() ? allocations : spots);
    }

    private void inspect(int line, AbstractInsnNode instruction) {
        Optional<Objection> objection = objection(instruction);
        boolean allocation = instruction.getOpcode() == Opcodes.NEW;
        objection.ifPresent(found -> (allocation ? allocations : spots).add(new Spot(line, found)));
    }

    private Optional<Objection> objection(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return allowed.method(call.getOpcode(), call.owner, call.name, call.desc);
        }
        if (instruction instanceof FieldInsnNode field) {
            boolean write = field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
            return allowed.field(write, field.owner, field.name, field.desc);
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return allowed.dynamic(dynamic.desc, dynamic.bsm, dynamic.bsmArgs);
        }
        if (instruction instanceof LdcInsnNode constant) {
            return allowed.constant(constant.cst);
        }
        if (instruction instanceof TypeInsnNode type) {
            return allowed.type(Type.getObjectType(type.desc));
        }
        if (instruction instanceof MultiANewArrayInsnNode array) {
            return allowed.type(Type.getType(array.desc));
        }
        return Optional.empty();
    }

    private void object(int line, Optional<Objection> objection) {
        objection.ifPresent(found -> spots.add(new Spot(line, found)));
    }

    private int firstLine() {
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    /** The line of a label: its own if it begins one, else the line that goes on there. */
    private static int lineOf(LabelNode label) {
        for (AbstractInsnNode node = label; node != null && node.getOpcode() < 0; node = node.getNext()) {
            if (node instanceof LineNumberNode number) {
                return number.line;
            }
        }
        for (AbstractInsnNode node = label; node != null; node = node.getPrevious()) {
            if (node instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }
}
