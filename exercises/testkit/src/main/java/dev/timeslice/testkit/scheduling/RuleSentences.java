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
                    case SPAWN_GIVES_A_FREE_NUMBER -> "spawn은 표의 다른 프로세스가 쓰지 않는 2 이상의 번호를 주어야 합니다.";
                    case LIVING_PROCESS_HAS_A_LINE -> "프로세스는 끝날 때까지 프로세스 표에 있어야 합니다.";
                    case EXIT_LEAVES_A_ZOMBIE -> "exit는 프로세스를 좀비로 만들거나, 기다릴 부모가 없으면 표에서 지워야 합니다.";
                    case WAIT_REAPS_AN_ENDED_CHILD -> "waitFor는 기다리던 자식 가운데 이미 끝난 것만 거두어야 합니다.";
                    case FORK_KEEPS_EVERY_PAGE -> "fork는 부모가 가진 페이지를 빠짐없이, 그것만 자식에게 주어야 합니다.";
                    case WRITE_FAULT_MAKES_WRITABLE -> "writeFault는 사용 중인 프레임에 쓸 수 있는 페이지를 남기고, 프레임이 바뀌었는지 알려야 합니다.";
                    case CLONE_NUMBERS_TASKS -> "clone은 태스크에 주어진 tid와, 플래그에 맞는 pid와 부모를 주어야 합니다.";
                    case CLONE_KEEPS_REGISTERS_APART -> "clone은 태스크에 자신만의 레지스터를 주어야 합니다.";
                    case CLONE_GIVES_A_MEMORY -> "clone은 만든 태스크의 메모리를 주거나, 스레드가 아니면 그 복사본을 주어야 합니다.";
                    case TLB_ANSWERS_WHAT_IT_WAS_TOLD -> "lookup은 지금의 주소 공간에서 맞는 변환만 답하거나, 아무것도 답하지 않아야 합니다.";
                    case SWITCH_COST_IS_NOT_NEGATIVE -> "문맥 교환의 비용은 0 이상이어야 합니다.";
                    case FAULT_ENDS_A_DOMAIN -> "raise는 폴트가 난 태스크만, 또는 그 프로세스의 태스크 모두를, 같은 종료 상태 값으로 끝내야 합니다.";
                    case LOCK_HAS_ONE_OWNER -> "락의 주인은 한 번에 하나뿐이어야 하고, 락은 기다리는 태스크에만 넘겨야 합니다.";
                    case PORT_WAKES_SLEEPERS -> "포트에서 깨우는 태스크는 그 포트에서 자는 태스크여야 합니다.";
                    case PORT_KEEPS_MESSAGES -> "receive는 아직 아무도 받지 않은 가장 오래된 메시지를, answer는 그 호출의 답을 주어야 합니다.";
                    case RING_KEEPS_ORDER -> "take는 넣은 차례대로 수를 꺼내야 합니다.";
                    case ANSWER_SOMETHING -> "커널의 부품은 null로 답하면 안 됩니다.";
                    case DO_NOT_THROW -> "커널의 부품은 예외를 던지면 안 됩니다.";
                });
    }
}
