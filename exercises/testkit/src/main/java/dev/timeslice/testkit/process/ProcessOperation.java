package dev.timeslice.testkit.process;

import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.Signal;

/** One call of a process table; processes are named by their numbers, which may be anybody's or nobody's. */
public sealed interface ProcessOperation {

    static ProcessOperation spawn(int parent, String name) {
        return new Spawn(parent, name);
    }

    static ProcessOperation change(int pid, ProcessState next) {
        return new Change(pid, next);
    }

    static ProcessOperation exit(int pid, int status) {
        return new Exit(pid, status);
    }

    static ProcessOperation waitFor(int parent, int child) {
        return new WaitFor(parent, child);
    }

    static ProcessOperation waitForAny(int parent) {
        return new WaitFor(parent, ProcessTable.ANY_CHILD);
    }

    static ProcessOperation kill(int pid, Signal signal) {
        return new Kill(pid, signal);
    }

    /** Makes a child. */
    record Spawn(int parent, String name) implements ProcessOperation {
        @Override
        public String toString() {
            return "spawn(" + parent + ", " + name + ")";
        }
    }

    /** Tells a change of state. */
    record Change(int pid, ProcessState next) implements ProcessOperation {
        @Override
        public String toString() {
            return "change(" + pid + ", " + next + ")";
        }
    }

    /** Ends a process. */
    record Exit(int pid, int status) implements ProcessOperation {
        @Override
        public String toString() {
            return "exit(" + pid + ", " + status + ")";
        }
    }

    /** Asks for a child that has ended. */
    record WaitFor(int parent, int child) implements ProcessOperation {
        @Override
        public String toString() {
            return "waitFor(" + parent + ", " + (child == ProcessTable.ANY_CHILD ? "ANY_CHILD" : child) + ")";
        }
    }

    /** Sends a signal. */
    record Kill(int pid, Signal signal) implements ProcessOperation {
        @Override
        public String toString() {
            return "kill(" + pid + ", " + signal + ")";
        }
    }
}
