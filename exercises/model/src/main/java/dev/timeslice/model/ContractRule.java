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
