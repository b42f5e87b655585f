package dev.timeslice.testkit.paging;

/** One step of a story: what a process does, or what the kernel does for it. */
public sealed interface PagingOperation {

    /** The name of the process. */
    String process();

    static PagingOperation fork(String process, String child) {
        return new Fork(process, child);
    }

    static PagingOperation store(String process, long address) {
        return new Store(process, address);
    }

    static PagingOperation copyOut(String process, long address, int bytes) {
        return new CopyOut(process, address, bytes);
    }

    static PagingOperation exit(String process) {
        return new Exit(process);
    }

    /** A second process begins with the memory of the first. */
    record Fork(String process, String child) implements PagingOperation {
        @Override
        public String toString() {
            return process + " forks " + child;
        }
    }

    /** Writes one byte, which depends on the number of the step, so that each can be told from the others. */
    record Store(String process, long address) implements PagingOperation {
        @Override
        public String toString() {
            return process + " stores a byte at " + address;
        }
    }

    /** The kernel writes into the memory of the process. */
    record CopyOut(String process, long address, int bytes) implements PagingOperation {
        @Override
        public String toString() {
            return "the kernel copies " + bytes + " bytes out to " + process + " at " + address;
        }
    }

    /** The process ends. */
    record Exit(String process) implements PagingOperation {
        @Override
        public String toString() {
            return process + " exits";
        }
    }
}
