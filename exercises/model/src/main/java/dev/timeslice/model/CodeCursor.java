package dev.timeslice.model;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.ProcessInstruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a program, perhaps inside of functions that call each other. */
class CodeCursor {
    /** What the end of a function means. */
    private static final Instruction END_OF_FUNCTION = Instruction.returnToCaller();

    /** Where a function goes back to, what its frame takes on the stack, and how many functions it is in, itself too. */
    record CallFrame(
            List<Instruction> code,
            int index,
            int bytes,
            int depth,
            @Nullable CallFrame caller) {}

    private List<Instruction> code;
    private int index;
    private @Nullable CallFrame caller;

    CodeCursor(List<Instruction> code) {
        this.code = code;
    }

    /** The same place. */
    CodeCursor(CodeCursor other) {
        code = other.code;
        index = other.index;
        caller = other.caller;
    }

    /** The instruction that it is at, {@code null} at the program's end. */
    @Nullable
    final Instruction current() {
        if (index < code.size()) {
            return code.get(index);
        }
        return caller == null ? null : END_OF_FUNCTION;
    }

    /** The function that it is in; {@code null} outside of every function. */
    @Nullable
    final CallFrame frame() {
        return caller;
    }

    /** Goes on to what follows the current instruction: into a function, back from it, to another program, or to the next. */
    final void step() {
        Instruction current = current();
        if (current instanceof Instruction.Call call) {
            int depth = caller == null ? 1 : caller.depth() + 1;
            caller = new CallFrame(code, index + 1, call.frame(), depth, caller);
            code = call.function().instructions();
            index = 0;
        } else if (current instanceof Instruction.Return) {
            comeBack();
        } else if (current instanceof ProcessInstruction.Exec exec) {
            code = exec.program().instructions();
            index = 0;
            caller = null;
        } else {
            index++;
        }
    }

    /** Goes on to the instruction behind the current one, which had no effect. */
    final void skipOne() {
        index++;
    }

    /** How many instructions stand before the current one in its function or program. */
    final int index() {
        return index;
    }

    private void comeBack() {
        CallFrame frame = caller;
        if (frame == null) {
            index = code.size();
        } else {
            code = frame.code();
            index = frame.index();
            caller = frame.caller();
        }
    }
}
