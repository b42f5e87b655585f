package dev.timeslice.model;

import dev.timeslice.model.program.SystemError;

/** What an instruction that took effect means for the task's stay on its core. */
sealed interface Effect {
    /** On to the next instruction. */
    record Next() implements Effect {
        static final Next INSTANCE = new Next();
    }

    /** Not done yet: needs so many more ticks on the core, and is then tried again. */
    record Hold(long ticks) implements Effect {}

    /** The system call was refused; on to the next instruction. */
    record Refused(SystemError error) implements Effect {}

    /** Sleeps for I/O, then goes on with the next instruction. */
    record AwaitIo(long ticks) implements Effect {}

    /** Sleeps until somebody wakes it, then tries the same instruction again. */
    record Await() implements Effect {
        static final Await INSTANCE = new Await();
    }

    /** Gives up the core, stays ready and goes on with the next instruction. */
    record GiveUp() implements Effect {
        static final GiveUp INSTANCE = new GiveUp();
    }

    /** Ends the task alone. */
    record EndTask(int status) implements Effect {}

    /** Ends all tasks of the process. */
    record EndProcess(int status) implements Effect {}

    /** Ends all tasks of another process, and goes on with the next instruction. */
    record EndOther(TaskGroup process, int status) implements Effect {}

    /** Ends all other tasks of the process; the task goes on where its program counter stands now. */
    record EndSiblings() implements Effect {
        static final EndSiblings INSTANCE = new EndSiblings();
    }
}
