package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.Message;

/** What is said about schedules, in both languages. */
final class ScheduleTexts {
    static final Message THROWN = Message.of(
            "In this schedule thread %s ends with an unexpected %s.", "이 스케줄에서 스레드 %s이(가) 예상하지 못한 %s(으)로 끝납니다.");

    static final Message DEADLOCK = Message.of(
            "Deadlock: each of these threads holds what another of them waits for, so none can ever go on: %s.",
            "교착 상태입니다. 다음 스레드들은 서로가 가진 것을 기다리고 있어 아무도 더 진행할 수 없습니다: %s.");

    static final Message NEVER_UNLOCKED = Message.of(
            "These threads wait for a lock that is never given back: %s.", "다음 스레드들은 아무도 돌려주지 않는 락을 기다립니다: %s.");

    static final Message LOST_WAKEUP = Message.of(
            "All threads wait, and nobody is left who could wake them: %s.",
            "모든 스레드가 기다리고 있고, 이들을 깨울 스레드가 남아 있지 않습니다: %s.");

    static final Message LEAKED = Message.of(
            "A thread that the code started is still there when everything is over, and never ends.",
            "코드가 시작한 스레드가 모든 일이 끝난 뒤에도 남아 있고 끝나지 않습니다.");

    static final Message BUSY_WAIT = Message.of(
            "Thread %s goes round a loop again and again while nothing changes: it has to sleep until another thread changes"
                    + " something.",
            "스레드 %s이(가) 아무것도 바뀌지 않는 동안 반복문을 계속 돕니다. 다른 스레드가 무언가를 바꿀 때까지 잠들어야 합니다.");

    static final Message SPINS_FOR_EVER = Message.of(
            "Thread %s goes round a loop for ever: no other thread is left that could change what it looks at.",
            "스레드 %s이(가) 반복문을 끝없이 돕니다. 확인하는 값을 바꿀 수 있는 다른 스레드가 남아 있지 않습니다.");

    static final Message ENDLESS = Message.of(
            "Thread %s does not come to an end: its loops went round more than a million times.",
            "스레드 %s이(가) 끝나지 않습니다. 반복문이 백만 번 넘게 돌았습니다.");

    static final Message DATA_RACE = Message.of(
            "Data race on %s: thread %s %s (%s) and thread %s %s (%s), and nothing orders the two.",
            "%s에 대한 데이터 경쟁입니다. 스레드 %s의 %s(%s)와 스레드 %s의 %s(%s) 사이에 순서를 정해 주는 것이 없습니다.");

    static final Message UNCONTROLLED =
            Message.of("This cannot be run under control of its schedule: %s.", "다음은 스케줄을 제어하며 실행할 수 없습니다: %s.");

    static final Message BLOCKED_UNCONTROLLED =
            Message.of("A thread blocked where it cannot be controlled: %s.", "스레드가 제어할 수 없는 곳에서 멈췄습니다: %s.");

    static final Message OTHER_CODE = Message.of(
            "%s (The token was made with other code: %s. This is what its schedule does to the code as it is now.)",
            "%s (이 토큰은 다른 코드로 만들어졌습니다: %s. 위의 내용은 같은 스케줄로 지금의 코드를 실행한 결과입니다.)");

    static final Message TRIED = Message.of("Of the scenario %s %s", "시나리오 %s: %s");

    private ScheduleTexts() {}
}
