package dev.timeslice.model;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.task.TaskMemory;

/** What one or more processes have as memory, as the kernel handles it. */
abstract class Memory implements TaskMemory {
    /** Stands for the stack of a task whose memory has no place for one. */
    static final long NO_STACK = -1;

    private final int id;
    private int users;

    /**
     * @param id of the address space, which no other one ever has
     */
    Memory(int id) {
        this.id = id;
    }

    final int id() {
        return id;
    }

    /** One process more has it. */
    final void use() {
        users++;
    }

    /** One process less has it; after the last one it is given back. */
    final void drop() {
        users--;
        if (users == 0) {
            release();
        }
    }

    /** A task that has a core wants to do something at an address. */
    abstract Reach reach(Task task, long virtualAddress, Access access);

    /** Where the stack of the process's first task begins; {@link #NO_STACK} if there is no place for one. */
    abstract long stack();

    /** Where the stack of one more task would begin; {@link #NO_STACK} if there is no place for one. */
    abstract long nextStack();

    /** Makes that stack. */
    abstract void mapNextStack();

    /** Moves the end of the heap; whether that was possible. */
    abstract boolean grow(long bytes);

    /** The same as it was when the process began, for another program. */
    abstract Memory fresh();

    @Override
    public abstract Memory copy();

    /** Gives back what it has taken. */
    abstract void release();
}
