package dev.timeslice.model.cpu;

/**
 * Keeps the context of every task that has no core: what was in the registers when it lost its core, and its address space.
 * A task that gets a core again, perhaps another one, goes on as if nothing had happened.
 *
 * <p>A call that is refused changes nothing.
 */
public interface ContextKeeper {

    /**
     * There is a new task. When it first gets a core, its general registers are 0.
     *
     * @param task its number
     * @param addressSpace the id of its address space, at least 0; threads of one process have the same
     * @param programCounter where it begins
     * @param stackPointer where its stack begins
     * @throws IllegalStateException if there is such a task already
     */
    void create(int task, int addressSpace, long programCounter, long stackPointer);

    /**
     * A core goes over to a task: saves the context of the task that it had, if any, and loads that of the next. The
     * address space is loaded only if the core's address-space register holds another one. If the task has this core
     * already, nothing at all changes.
     *
     * @throws IllegalArgumentException if there is no such task
     * @throws IllegalStateException if the task has another core at present
     */
    void switchTo(int core, int task);

    /**
     * A core has nothing to do: saves the context of its task, which has no core then. What is in the registers from now on
     * is nobody's. The address space stays loaded, until the kernel loads another one there. A core that has no task
     * already stays as it is.
     */
    void idle(int core);

    /**
     * A task has ended, on a core or without one, and its context is forgotten. The core that it had has no task then.
     *
     * @throws IllegalArgumentException if there is no such task
     */
    void end(int task);
}
