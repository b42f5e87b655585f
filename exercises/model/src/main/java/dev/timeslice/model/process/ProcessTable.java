package dev.timeslice.model.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's book of processes: their numbers, their parents, their states, and the status of those that have ended
 * until somebody asks for it.
 *
 * <p>A fresh table holds one process, the root: number {@link #ROOT}, named {@code init}, without a parent, BLOCKED. It
 * never ends, and it waits for its children at all times: a child of the root that ends, and a zombie that the root adopts,
 * is reaped at once.
 *
 * <p>Numbers are given out in ascending order from 2 on to the highest one, and then from 2 again, without those that are in
 * use. Nothing here waits: a call that cannot go on says so, and the kernel puts the task to sleep and asks again when a
 * child of its process has ended.
 */
public interface ProcessTable {
    /** The number of the first process, the ancestor of all others. */
    int ROOT = 1;

    /** The parent of a process that has none. */
    int NO_PROCESS = 0;

    /** Stands for any child in {@link #waitFor}. */
    int ANY_CHILD = -1;

    /**
     * Enters a new process, whose state is NEW.
     *
     * @param parent a process that has not ended
     * @throws IllegalArgumentException if nobody has the number {@code parent}, or only a zombie
     */
    SpawnResult spawn(int parent, String name);

    /**
     * Notes that a process has changed its state: from NEW to READY, from READY to RUNNING, from RUNNING to READY or
     * BLOCKED, or from BLOCKED to READY.
     *
     * @throws IllegalStateException if the process cannot go over to this state from the one that it is in; a process
     *     becomes a zombie by {@link #exit} alone
     * @throws IllegalArgumentException if nobody has this number, or it is the root's
     */
    void change(int pid, ProcessState next);

    /**
     * A process ends, whatever state it is in: its children are adopted as the {@link OrphanRule} says, and it is a zombie
     * until its parent has waited for it.
     *
     * @param status 0 to 255
     * @throws IllegalStateException if it has ended before
     * @throws IllegalArgumentException if nobody has this number, or it is the root's
     */
    void exit(int pid, int status);

    /**
     * Asks for a child that has ended and takes it out of the table; of several the one that ended first.
     *
     * @param child the number of one child, or {@link #ANY_CHILD}; any other number is that of no child
     * @throws IllegalArgumentException if nobody has the number {@code parent}, or only a zombie
     */
    WaitResult waitFor(int parent, int child);

    /** Says what a signal does to a process, and does nothing itself. */
    KillResult kill(int pid, Signal signal);

    /** The line of a process, zombies too; {@code null} if nobody has this number. */
    @Nullable
    ProcessEntry entry(int pid);

    /** All lines as they are now, zombies too, in ascending order of their numbers; the list does not change later. */
    List<ProcessEntry> entries();
}
