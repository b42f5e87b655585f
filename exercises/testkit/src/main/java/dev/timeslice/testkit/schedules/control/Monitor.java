package dev.timeslice.testkit.schedules.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The monitor of an object, as the Java Language Specification has it in chapter 17, with its wait set. */
final class Monitor {
    private final Object object;
    private final VectorClock clock = new VectorClock();
    private final Map<Task, Waiter> waiters = new LinkedHashMap<>();
    private @Nullable Task owner;
    private int holds;

    Monitor(Object object) {
        this.object = object;
    }

    @Nullable
    Task owner() {
        return owner;
    }

    /** How often the owner has entered it. */
    int holds() {
        return holds;
    }

    /** The wait set, in the order in which it was joined. */
    Map<Task, Waiter> waiters() {
        return waiters;
    }

    /** Takes it; only if nobody else has it. */
    void take(Task by, int times) {
        if (owner == null) {
            by.acquire(clock);
            owner = by;
        }
        holds += times;
    }

    /** Gives it back, once or entirely. */
    void give(Task by, int times) {
        holds -= times;
        if (holds == 0) {
            owner = null;
            by.release(clock);
        }
    }

    void wakeUp(Task waiting) {
        Objects.requireNonNull(waiters.remove(waiting)).notified = true;
    }

    /** Standing at its door. */
    final class Entry extends Wait {
        @Override
        public boolean isOver() {
            return owner == null;
        }

        @Override
        public @Nullable Task holder() {
            return owner;
        }

        @Override
        public String what() {
            return "synchronized";
        }

        @Override
        public Object on() {
            return object;
        }
    }

    /**
     * Standing at the door of the ending thread's own object. Who joins that thread inside does not keep it out, since {@link
     * Thread#join()} gives the monitor back while it waits.
     */
    final class LastEntry extends Wait {
        private final Task ending;

        LastEntry(Task ending) {
            this.ending = ending;
        }

        @Override
        public boolean isOver() {
            if (owner == null) {
                return true;
            }
            Wait wait = owner.waitsFor();
            return wait != null && wait.isJoin() && wait.holder() == ending;
        }

        @Override
        public @Nullable Task holder() {
            return owner;
        }

        @Override
        public String what() {
            return "synchronized";
        }

        @Override
        public Object on() {
            return object;
        }
    }

    /** Being in its wait set, and then at its door again. */
    final class Waiter extends Wait {
        private final long deadline;
        private boolean notified;
        private boolean interrupted;

        Waiter(long deadline) {
            this.deadline = deadline;
        }

        /** Who was notified first stays so, and keeps the interrupt for later. */
        @Override
        public void interrupted(Task by) {
            by.touch(clock);
            if (!notified && waiters.values().remove(this)) {
                interrupted = true;
            }
        }

        boolean wasInterrupted() {
            return interrupted;
        }

        private boolean isAtTheDoor() {
            return notified || interrupted;
        }

        @Override
        public boolean isOver() {
            return isAtTheDoor() && owner == null;
        }

        @Override
        public long deadline() {
            return isAtTheDoor() ? FOR_EVER : deadline;
        }

        @Override
        public boolean mayEndSpuriously() {
            return !isAtTheDoor();
        }

        @Override
        public @Nullable Task holder() {
            return isAtTheDoor() ? owner : null;
        }

        @Override
        public String what() {
            return isAtTheDoor() ? "synchronized" : "notify";
        }

        @Override
        public Object on() {
            return object;
        }
    }
}
