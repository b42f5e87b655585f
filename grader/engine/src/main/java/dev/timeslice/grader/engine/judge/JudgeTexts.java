package dev.timeslice.grader.engine.judge;

import dev.timeslice.testkit.Message;

/** The judge's own sentences to students. */
final class JudgeTexts {
    static final Message SKIPPED =
            Message.of("Not judged: \"%s\" has to pass first.", "\"%s\" 기준을 먼저 통과해야 하므로 채점하지 않았습니다.");
    static final Message OUT_OF_MEMORY = Message.of(
            "Your code used up all memory while this check ran; look for a collection that only grows.",
            "이 검사를 실행하는 동안 코드가 메모리를 모두 사용했습니다. 계속 커지기만 하는 자료 구조를 찾아보세요.");
    static final Message CRASHED = Message.of(
            "The Java machine ended with status %d while this check ran.", "이 검사를 실행하는 동안 자바 가상 머신이 상태 %d(으)로 끝났습니다.");
    static final Message TIMED_OUT = Message.of(
            "This check used more than %d seconds of CPU time and was stopped; look for a loop that does not end.",
            "이 검사가 CPU 시간 %d초를 넘겨 중단되었습니다. 끝나지 않는 반복문을 찾아보세요.");
    static final Message STILL_RUNNING = Message.of(
            "The check is over, but a thread that it started goes on running and had to be stopped.",
            "검사가 끝났지만 시작된 스레드가 계속 실행되어 강제로 멈추었습니다.");
    static final Message STRUCTURE =
            Message.of("The structure of the code breaks a rule of the exercise.", "코드의 구조가 연습 문제의 규칙을 어겼습니다.");
    static final Message NOT_ANSWERED = Message.of("The answer file has no answer for %s.", "답안 파일에 %s에 대한 답이 없습니다.");
    static final Message PREDICTED = Message.of("You predicted %s, and so it is.", "%s(이)라고 예측했고, 실제로 그렇습니다.");
    static final Message WRONG_PREDICTION = Message.of("You predicted %s. %s", "%s(이)라고 예측했습니다. %s");
    static final Message NO_NUMBER = Message.of(
            "A number is expected, such as 4.5 or 9/2, but the answer is %s.", "4.5나 9/2와 같은 수가 필요한데, 답이 %s입니다.");
    static final Message NO_SEQUENCE = Message.of(
            "Names or numbers in their order are expected, such as A B A or 2 3, but the answer is %s.",
            "A B A나 2 3처럼 순서대로 쓴 이름이나 수가 필요한데, 답이 %s입니다.");
    /** Filled twice: with the options first. */
    static final Message NO_OPTION =
            Message.of("One of %s is expected, but the answer is %%s.", "%s 가운데 하나가 필요한데, 답이 %%s입니다.");

    static final Message PREDICTIONS = Message.of(
            "Predictions that are judged when you hand in: answered %s; still to be answered %s.",
            "제출한 뒤에 채점하는 예측: 답한 것 %s, 아직 답하지 않은 것 %s.");
    static final Message MISSHAPEN = Message.of("%s: %s", "%s: %s");
    static final Message FAULT = Message.of(
            "The grader could not decide this; a person will look at it (%s).", "채점기가 판정하지 못했습니다. 담당자가 확인합니다 (%s).");

    private JudgeTexts() {}
}
