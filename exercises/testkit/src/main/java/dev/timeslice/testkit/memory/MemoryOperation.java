package dev.timeslice.testkit.memory;

/**
 * One step of a story about the memory of processes. A step of a process that is not there, or the start of one that is,
 * has no effect, so any sequence of steps is a story.
 */
public sealed interface MemoryOperation {

    /** The name of the process that takes the step. */
    String process();

    static MemoryOperation start(String process) {
        return new Start(process);
    }

    static MemoryOperation store(String process, long address) {
        return new Store(process, address);
    }

    static MemoryOperation load(String process, long address) {
        return new Load(process, address);
    }

    static MemoryOperation fetch(String process, long address) {
        return new Fetch(process, address);
    }

    static MemoryOperation growHeap(String process, long bytes) {
        return new GrowHeap(process, bytes);
    }

    static MemoryOperation fork(String process, String child) {
        return new Fork(process, child);
    }

    static MemoryOperation exit(String process) {
        return new Exit(process);
    }

    /** The process gets its memory; all processes of a story run one program. */
    record Start(String process) implements MemoryOperation {
        @Override
        public String toString() {
            return process + " starts";
        }
    }

    /** Writes one byte: the number of the step, so that each can be told from the others. */
    record Store(String process, long address) implements MemoryOperation {
        @Override
        public String toString() {
            return process + " stores at " + address;
        }
    }

    /** Reads one byte. */
    record Load(String process, long address) implements MemoryOperation {
        @Override
        public String toString() {
            return process + " loads from " + address;
        }
    }

    /** Executes one byte. */
    record Fetch(String process, long address) implements MemoryOperation {
        @Override
        public String toString() {
            return process + " executes at " + address;
        }
    }

    /** Moves the end of the heap. */
    record GrowHeap(String process, long bytes) implements MemoryOperation {
        @Override
        public String toString() {
            return process + " grows its heap by " + bytes;
        }
    }

    /** A second process begins with the memory of the first. */
    record Fork(String process, String child) implements MemoryOperation {
        @Override
        public String toString() {
            return process + " forks " + child;
        }
    }

    /** Gives the memory of the process back. */
    record Exit(String process) implements MemoryOperation {
        @Override
        public String toString() {
            return process + " exits";
        }
    }
}
