package dev.timeslice.testkit.scheduling;

import dev.timeslice.testkit.Message;

/**
 * What the rule of a policy says, in a sentence for each of the two things that it decides; a failure shows the one that
 * the schedule departs from.
 *
 * @param picks who gets a free core
 * @param keeps how long a running task keeps its core
 */
public record PolicyRule(Message picks, Message keeps) {
    private static final Message UNTIL_IT_LEAVES = Message.of(
            "A running task keeps its core until it sleeps, yields or ends.",
            "실행 중인 태스크는 잠들거나 양보하거나 끝날 때까지 코어를 계속 씁니다.");

    /** A rule by which nobody takes the core from a running task. */
    public static PolicyRule withoutInterruption(Message picks) {
        return new PolicyRule(picks, UNTIL_IT_LEAVES);
    }

    /**
     * A rule by which only time takes the core from a running task.
     *
     * @param quantum in ticks
     */
    public static PolicyRule withQuantum(Message picks, long quantum) {
        return new PolicyRule(
                picks,
                Message.of(
                                "A running task keeps its core until its quantum of %d is used up, or it sleeps, yields or ends.",
                                "실행 중인 태스크는 퀀텀 %d틱을 다 쓰거나, 잠들거나 양보하거나 끝날 때까지 코어를 계속 씁니다.")
                        .with(quantum));
    }
}
