package dev.timeslice.model.sync;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A task as a lock sees it; the same object from the task's arrival to its end. */
public interface LockTask {

    /** The task's name, unique in the run. */
    String name();

    /** The priority that the workload gave it. */
    int basePriority();

    /** The priority that counts at present: its own, or a more urgent one that was lent to it. */
    int priority();

    /** Sets the priority that counts from now on; the scheduler learns of it. */
    void setPriority(int priority);

    /** The lock that the task sleeps for; {@code null} if it does not. The kernel keeps it. */
    @Nullable
    KernelLock waitsFor();

    /** The locks that the task owns, in the order in which it got them; a view. The kernel keeps it. */
    Collection<KernelLock> holds();
}
