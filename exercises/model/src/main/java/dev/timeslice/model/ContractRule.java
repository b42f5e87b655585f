package dev.timeslice.model;

/** A rule that a replaceable part of the model has to keep, whoever wrote it. */
public enum ContractRule {
    /** A scheduling policy picks only tasks that the kernel gave it. */
    PICK_A_KNOWN_TASK("pick must return a task that the kernel announced through ready"),
    /** A scheduling policy does not pick a task that is running. */
    PICK_NO_RUNNING_TASK("pick must not return a task that already has a core"),
    /** A scheduling policy does not pick a task that sleeps or has ended. */
    PICK_A_READY_TASK("pick must return a task that is ready"),
    /** A scheduling policy does not leave every core idle while tasks are ready. */
    PICK_SOMEBODY("pick must not leave the whole machine idle while a task is ready"),
    /** A scheduling policy picks a task only for a core on which the task may run. */
    PICK_WHERE_IT_MAY_RUN("pick must return a task that may run on this core"),
    /** A quantum is at least one tick. */
    QUANTUM_IS_POSITIVE("quantum must return 1 or more"),
    /** A scheduling policy interrupts only a core that runs a task. */
    INTERRUPT_A_RUNNING_CORE("interrupt must return NO_CORE or a core that is running a task"),
    /** Bringing a task to a core cannot save time. */
    FETCH_COST_IS_NOT_NEGATIVE("fetchCost must return 0 or more"),
    /** A scheduling policy takes a core back only while it decides. */
    PREEMPT_WHILE_DECIDING("preempt must be called only from ready, pick, interrupt and timer"),
    /** A timer is set for a tick to come. */
    TIMER_IN_THE_FUTURE("setTimer must be given a tick that is still to come"),
    /** An address space answers with a translation, and an address that it maps is not negative. */
    TRANSLATE_TO_SOMETHING("translate must return a translation"),
    /** A pipe takes between one and all of the bytes that it is offered, or says that it would block. */
    WRITE_TAKES_SOME("write must accept 1 byte up to all that it was offered, or answer WouldBlock or BrokenPipe"),
    /** A pipe gives at most as many bytes as it is asked for. */
    READ_GIVES_AT_MOST_MAX("read must give no more bytes than it was asked for"),
    /** A process table gives each process a number of its own. */
    SPAWN_GIVES_A_FREE_NUMBER("spawn must give a number from 2 on that no other process in the table has"),
    /** A process table has a line for every process that lives. */
    LIVING_PROCESS_HAS_A_LINE("a process must have a line in the process table until it has ended"),
    /** A process that has ended is a zombie, or is gone. */
    EXIT_LEAVES_A_ZOMBIE("exit must make the process a zombie, or take it out if nobody will wait for it"),
    /** Only a child that has ended can be reaped. */
    WAIT_REAPS_AN_ENDED_CHILD("waitFor must reap a child that was asked for and has ended"),
    /** A fault ends one thread or one whole process, and nobody else. */
    FAULT_ENDS_A_DOMAIN(
            "raise must end the task that the fault is in, alone or with all of its process, with one status"),
    /** A fork gives the child all of its parent's pages. */
    FORK_KEEPS_EVERY_PAGE("fork must give the child exactly the pages that the parent has"),
    /** A write fault that is resolved leaves a page that can be written. */
    WRITE_FAULT_MAKES_WRITABLE(
            "writeFault must leave a writable page in a frame that is in use, and say if it is another one"),
    /** A new task has the numbers that belong to it. */
    CLONE_NUMBERS_TASKS("clone must give the task its own tid, and the pid and the parent that follow from the flags"),
    /** No two tasks have the same registers. */
    CLONE_KEEPS_REGISTERS_APART("clone must give the task registers of its own"),
    /** A new task has the memory of its maker or a copy of it. */
    CLONE_GIVES_A_MEMORY("clone must give the task the maker's memory, or a copy of it if the task is no thread"),
    /** A TLB answers with what it was told of this address space, and has not been told to forget. */
    TLB_ANSWERS_WHAT_IT_WAS_TOLD("lookup must answer what holds in the present address space, or nothing"),
    /** Switching to a task cannot save time. */
    SWITCH_COST_IS_NOT_NEGATIVE("the cost of a switch must be 0 or more"),
    /** A lock has at most one owner, and knows which. */
    LOCK_HAS_ONE_OWNER("a lock must have one owner at most, and hand itself only to a task that waits for it"),
    /** A message arrives as it was sent. */
    PORT_KEEPS_MESSAGES(
            "receive must give the oldest message that nobody has received, and answer the answer to the call"),
    /** At a port those are woken that sleep there. */
    PORT_WAKES_SLEEPERS("who is woken at a port must be a task that sleeps there"),
    /** A ring gives out what was put into it. */
    RING_KEEPS_ORDER("take must give the numbers in the order in which they were put"),
    /** A part answers where an answer is asked for. */
    ANSWER_SOMETHING("a part of the kernel must not answer null"),
    /** A part answers with a value and does not throw. */
    DO_NOT_THROW("a part of the kernel must not throw");

    private final String sentence;

    ContractRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule as an English sentence without a full stop. */
    public String sentence() {
        return sentence;
    }
}
