package dev.timeslice.model.trace;

/**
 * What can happen to a task, and the state that it is in afterwards.
 *
 * <p>The detail of an event is 0 where nothing else is said.
 */
public enum EventKind {
    /** It enters the system and is ready. No core. */
    ARRIVE,
    /** A core begins to switch to it; it stays ready until it runs. Only where a switch costs time; detail: its ticks. */
    SWITCH,
    /** It begins or goes on to run on the core. */
    RUN,
    /** Its quantum is used up: it leaves the core and is ready. */
    EXPIRE,
    /** Another task displaces it: it leaves the core and is ready. */
    PREEMPT,
    /** It gives up the core and is ready. */
    YIELD,
    /** It leaves the core and sleeps until I/O is done or a pipe moves. Detail: the ticks of the I/O, 0 for a pipe. */
    BLOCK,
    /** What it slept for has happened and it is ready. No core. */
    WAKE,
    /** It read memory. Detail: the physical address. */
    LOAD,
    /** It wrote memory. Detail: the physical address. */
    STORE,
    /** A pipe took bytes from it. Detail: how many. */
    WRITE,
    /** It took bytes from a pipe. Detail: how many, 0 at the end of the file. */
    READ,
    /** It touched memory that it must not, which ends its process. Detail: the virtual address. */
    FAULT,
    /** It called a function. Detail: how many functions it is in now. */
    CALL,
    /** It came back from a function. Detail: how many functions it is in now. */
    RETURN,
    /** It moved the end of its heap. Detail: by how many bytes. */
    ALLOCATE,
    /** Its core did not know a translation and walks through the page table. Detail: the number of the page. */
    TLB_MISS,
    /** It got a copy of a page that it had in common with others. Detail: the physical address of the copy. */
    COPY,
    /** It made a new task. Detail: the number of that task, which is the pid if it is a process. */
    SPAWN,
    /** It runs another program from here on. */
    EXEC,
    /** The task that it waited for has ended. Detail: that task's position among all tasks, from 0. */
    JOIN,
    /** It took the exit status of a child that has ended. Detail: the child's pid, which is free now. */
    REAP,
    /** It sent a signal. Detail: the signal's number. */
    SIGNAL,
    /** Something went wrong in it, which ends it or its process. Detail: the exit status. */
    RAISE,
    /** It owns a lock from now on; it may be asleep, and then this is what wakes it. */
    LOCK,
    /** It gave a lock up. */
    UNLOCK,
    /** The priority that counts for it has changed, because a lock lent it one or took it back. Detail: the new one. */
    PRIORITY,
    /** It sent a message or a request. Detail: the number of bytes. */
    SEND,
    /** It received a message, a request or an answer. Detail: the number of bytes. */
    RECEIVE,
    /** It answered a request. Detail: the number of bytes. */
    REPLY,
    /** It put a number into a ring. Detail: the number. */
    PUT,
    /** It took a number out of a ring. Detail: the number. */
    TAKE,
    /** A system call of it was refused, and it goes on. Detail: the number of the {@code SystemError}. */
    ERROR,
    /** It has ended. Detail: its exit status. The core is the one that it ran on, if any. */
    EXIT;

    /** Whether a task is ready, that is waiting for a core, after this event. */
    public boolean makesReady() {
        return this == ARRIVE || this == EXPIRE || this == PREEMPT || this == YIELD || this == WAKE;
    }

    /** Whether a task that was running on a core no longer is after this event. */
    public boolean leavesCore() {
        return this == EXPIRE || this == PREEMPT || this == YIELD || this == BLOCK || this == EXIT;
    }
}
