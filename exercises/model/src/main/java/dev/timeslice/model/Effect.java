package dev.timeslice.model;

/** What an instruction that took effect means for the task's stay on its core. */
sealed interface Effect {
    /** On to the next instruction. */
    record Next() implements Effect {
        static final Next INSTANCE = new Next();
    }

    /** Sleeps for I/O, then goes on with the next instruction. */
    record AwaitIo(long ticks) implements Effect {}

    /** Sleeps until the pipe moves, then tries the same instruction again. */
    record AwaitPipe() implements Effect {
        static final AwaitPipe INSTANCE = new AwaitPipe();
    }

    /** Gives up the core, stays ready and goes on with the next instruction. */
    record GiveUp() implements Effect {
        static final GiveUp INSTANCE = new GiveUp();
    }

    /** Ends the task alone. */
    record EndTask(int status) implements Effect {}

    /** Ends all tasks of the process. */
    record EndProcess(int status) implements Effect {}
}
