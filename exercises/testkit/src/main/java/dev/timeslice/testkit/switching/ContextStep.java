package dev.timeslice.testkit.switching;

/** Something that happens to the tasks and cores whose contexts are kept. */
public sealed interface ContextStep {

    /** There is a new task; task t begins with the program counter 100 t and the stack pointer 1000 t. */
    static ContextStep newTask(int task, int space) {
        return newTask(task, space, 100L * task, 1000L * task);
    }

    /** There is a new task, which begins at the given place and on the given stack. */
    static ContextStep newTask(int task, int space, long programCounter, long stackPointer) {
        return new Create(task, space, programCounter, stackPointer);
    }

    static ContextStep switchTo(int core, int task) {
        return new Switch(core, task);
    }

    /** Whoever uses the core changes all registers: its task, or the kernel itself if it has none. */
    static ContextStep run(int core) {
        return new Run(core);
    }

    static ContextStep idle(int core) {
        return new Idle(core);
    }

    static ContextStep end(int task) {
        return new End(task);
    }

    /** The kernel goes over to an address space on a core that has no task. */
    static ContextStep loadByKernel(int core, int space) {
        return new Load(core, space);
    }

    /** {@link #newTask} */
    record Create(int task, int space, long programCounter, long stackPointer) implements ContextStep {
        @Override
        public String toString() {
            return "create(task " + task + ", space " + space + ", pc " + programCounter + ", sp " + stackPointer + ")";
        }
    }

    /** {@link #switchTo} */
    record Switch(int core, int task) implements ContextStep {
        @Override
        public String toString() {
            return "switchTo(core " + core + ", task " + task + ")";
        }
    }

    /** {@link #run} */
    record Run(int core) implements ContextStep {
        @Override
        public String toString() {
            return "core " + core + " runs";
        }
    }

    /** {@link #idle} */
    record Idle(int core) implements ContextStep {
        @Override
        public String toString() {
            return "idle(core " + core + ")";
        }
    }

    /** {@link #end} */
    record End(int task) implements ContextStep {
        @Override
        public String toString() {
            return "end(task " + task + ")";
        }
    }

    /** {@link #loadByKernel} */
    record Load(int core, int space) implements ContextStep {
        @Override
        public String toString() {
            return "the kernel loads space " + space + " on core " + core;
        }
    }
}
