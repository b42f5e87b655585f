package dev.timeslice.model;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.trace.EventKind;

/** Calls of functions and returns from them, as far as they concern the stack; the program counter does the rest. */
final class StackCalls {
    private final Journal journal;
    private final MemoryCalls memory;

    StackCalls(Journal journal, MemoryCalls memory) {
        this.journal = journal;
        this.memory = memory;
    }

    Effect call(Task task, Instruction.Call call) {
        TaskTies ties = task.ties();
        if (ties.stackPointer == Memory.NO_STACK) {
            ties.stackPointer = memory.of(task).stack();
        }
        boolean hasStack = ties.stackPointer != Memory.NO_STACK;
        long top = ties.stackPointer - call.frame();
        if (hasStack && call.frame() > 0) {
            Effect effect = memory.touch(task, top, Access.WRITE);
            if (!(effect instanceof Effect.Next)) {
                return effect;
            }
        }
        if (hasStack) {
            ties.stackPointer = top;
        }
        journal.writeWhereItIs(EventKind.CALL, task, depth(task) + 1L);
        return Effect.Next.INSTANCE;
    }

    Effect comeBack(Task task) {
        CodeCursor.CallFrame frame = task.counter().frame();
        if (frame == null) {
            return Effect.Next.INSTANCE;
        }
        TaskTies ties = task.ties();
        if (ties.stackPointer != Memory.NO_STACK && frame.bytes() > 0) {
            Effect effect = memory.touch(task, ties.stackPointer, Access.READ);
            if (!(effect instanceof Effect.Next)) {
                return effect;
            }
            ties.stackPointer += frame.bytes();
        }
        journal.writeWhereItIs(EventKind.RETURN, task, depth(task) - 1L);
        return Effect.Next.INSTANCE;
    }

    private static int depth(Task task) {
        CodeCursor.CallFrame frame = task.counter().frame();
        return frame == null ? 0 : frame.depth();
    }
}
