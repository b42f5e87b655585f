package dev.timeslice.testkit.schedules.rewriting;

import static dev.timeslice.testkit.schedules.rewriting.HookCalls.call;
import static dev.timeslice.testkit.schedules.rewriting.HookCalls.list;
import static dev.timeslice.testkit.schedules.rewriting.HookCalls.op;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Lets handlers that could catch the error by which tasks leave an execution throw it on at once. */
final class HandlerGuard {
    private static final Set<String> CATCH_ERRORS = Set.of("java/lang/Throwable", "java/lang/Error");

    private final MethodNode method;

    HandlerGuard(MethodNode method) {
        this.method = method;
    }

    void rewrite() {
        Map<LabelNode, LabelNode> behind = new HashMap<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            boolean catches = block.type == null || CATCH_ERRORS.contains(block.type);
            if (catches && !behind.containsKey(block.handler)) {
                behind.put(block.handler, guard(block.handler));
            }
        }
        if (!behind.isEmpty()) {
            uncover(behind);
        }
    }

    /** Puts the check at the beginning of a handler; returns the label behind it. */
    private LabelNode guard(LabelNode handler) {
        AbstractInsnNode first = handler;
        while (first.getNext() instanceof LabelNode
                || first.getNext() instanceof LineNumberNode
                || first.getNext() instanceof FrameNode) {
            first = first.getNext();
        }
        LabelNode behind = new LabelNode();
        InsnList check = list(op(Opcodes.DUP), call("caught", "(Ljava/lang/Throwable;)V"));
        check.add(behind);
        method.instructions.insert(first, check);
        return behind;
    }

    /** What javac writes lets handlers cover their own beginnings; they would catch there what they throw on. */
    private void uncover(Map<LabelNode, LabelNode> behind) {
        Map<LabelNode, Integer> positions = new HashMap<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LabelNode label) {
                positions.put(label, positions.size());
            }
        }
        List<TryCatchBlockNode> blocks = new ArrayList<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            int start = positions.getOrDefault(block.start, 0);
            int handler = positions.getOrDefault(block.handler, 0);
            int end = positions.getOrDefault(block.end, 0);
            LabelNode guarded = behind.get(block.handler);
            if (guarded == null || handler < start || handler >= end) {
                blocks.add(block);
                continue;
            }
            if (start < handler) {
                blocks.add(new TryCatchBlockNode(block.start, block.handler, block.handler, block.type));
            }
            blocks.add(new TryCatchBlockNode(guarded, block.end, block.handler, block.type));
        }
        method.tryCatchBlocks = blocks;
    }
}
