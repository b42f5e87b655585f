package dev.timeslice.testkit.switching;

/** Something that happens to the tasks and cores whose contexts are kept. */
public sealed interface ContextStep {

    /** There is a new task. */
    static ContextStep newTask(int task, int space) {
        return new Create(task, space);
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

    /** {@link #newTask} */
    record Create(int task, int space) implements ContextStep {
        @Override
        public String toString() {
            return "create(task " + task + ", space " + space + ", pc " + 100 * task + ", sp " + 1000 * task + ")";
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
}
