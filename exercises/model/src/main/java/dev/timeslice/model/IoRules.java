package dev.timeslice.model;

/**
 * What I/O costs the task that waits for it, and the other ones.
 *
 * @param issueTicks the ticks on the core that issuing I/O takes, 0 or more
 * @param doneTicks the ticks on a core that handling its completion takes, 0 or more
 * @param switchOn whether the core goes to another task meanwhile
 * @param done what becomes of the task afterwards
 * @param wakeOrder when the completion is seen
 */
public record IoRules(long issueTicks, long doneTicks, SwitchOn switchOn, IoDone done, WakeOrder wakeOrder) {
    static final IoRules FREE = new IoRules(0, 0, SwitchOn.IO, IoDone.RUN_LATER, WakeOrder.BEFORE_PICK);

    public IoRules {
        Ranges.atLeast(0, "io_issue_ticks", issueTicks);
        Ranges.atLeast(0, "io_done_ticks", doneTicks);
    }
}
