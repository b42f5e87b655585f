package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.ContractRule;
import dev.timeslice.testkit.Message;

/** The rules of the kernel's contract in both languages of the course. */
public final class RuleSentences {
    private RuleSentences() {}

    /** The rule as a sentence. */
    public static Message of(ContractRule rule) {
        String en = rule.sentence() + ".";
        return Message.of(
                en,
                switch (rule) {
                    case PICK_A_KNOWN_TASK -> "pick은 커널이 ready로 알려 준 태스크를 돌려주어야 합니다.";
                    case PICK_NO_RUNNING_TASK -> "pick은 이미 코어를 차지한 태스크를 돌려주면 안 됩니다.";
                    case PICK_A_READY_TASK -> "pick은 준비 상태인 태스크를 돌려주어야 합니다.";
                    case PICK_SOMEBODY -> "준비된 태스크가 있으면 모든 코어를 놀리면 안 됩니다.";
                    case PICK_WHERE_IT_MAY_RUN -> "pick은 이 코어에서 실행해도 되는 태스크를 돌려주어야 합니다.";
                    case QUANTUM_IS_POSITIVE -> "quantum은 1 이상을 돌려주어야 합니다.";
                    case INTERRUPT_A_RUNNING_CORE -> "interrupt는 NO_CORE나 태스크를 실행 중인 코어를 돌려주어야 합니다.";
                    case FETCH_COST_IS_NOT_NEGATIVE -> "fetchCost는 0 이상을 돌려주어야 합니다.";
                    case PREEMPT_WHILE_DECIDING -> "preempt는 ready, pick, interrupt, timer 안에서만 호출할 수 있습니다.";
                    case TIMER_IN_THE_FUTURE -> "setTimer에는 아직 오지 않은 틱을 주어야 합니다.";
                    case TRANSLATE_TO_SOMETHING -> "translate는 변환 결과를 돌려주어야 합니다.";
                    case WRITE_TAKES_SOME -> "write는 받은 바이트 가운데 1개 이상을 받아들이거나 WouldBlock 또는 BrokenPipe로 답해야 합니다.";
                    case READ_GIVES_AT_MOST_MAX -> "read는 요청한 것보다 많은 바이트를 주면 안 됩니다.";
                    case DO_NOT_THROW -> "커널의 부품은 예외를 던지면 안 됩니다.";
                });
    }
}
