package dev.timeslice.grader.worker;

import dev.timeslice.testkit.Message;

/** The worker's own sentences to students. */
final class Texts {
    static final Message NOT_IMPLEMENTED =
            Message.of("%s is not implemented yet: its body is still the stub's.", "%s: 아직 구현되지 않았습니다. 본문이 스텁 그대로입니다.");
    static final Message FORBIDDEN_API = Message.of(
            "The check reached code that this exercise does not allow: %s", "이 연습 문제에서 허용하지 않는 코드에 도달했습니다: %s");
    static final Message GRADER_FAULT =
            Message.of("The grader could not run this check here: %s", "채점기가 여기서 이 검사를 실행할 수 없었습니다: %s");
    static final Message OUT_OF_MEMORY =
            Message.of("Memory ran out while your code was running.", "코드를 실행하는 동안 메모리가 부족해졌습니다.");
    static final Message STACK_OVERFLOW = Message.of(
            "Your code called itself until the stack was full: a recursion does not end.",
            "스택이 가득 찰 때까지 자기 자신을 호출했습니다. 재귀가 끝나지 않습니다.");
    static final Message ASSERTION =
            Message.of("The result is not the expected one; the values are below.", "결과가 기대한 값과 다릅니다. 값은 아래에 있습니다.");
    static final Message THROWN =
            Message.of("Your code threw %s, which was not expected here.", "여기서 예상하지 않은 예외 %s가 발생했습니다.");
    static final Message UNEXPECTED = Message.of("The check ended with %s.", "검사가 %s(으)로 끝났습니다.");
    static final Message ABORTED = Message.of("The check did not run to its end.", "검사가 끝까지 실행되지 않았습니다.");
    static final Message LEAKED_THREAD = Message.of(
            "The check is over, but %d thread(s) that it started are still alive and waiting; every thread has to end.",
            "검사가 끝났지만 시작된 스레드 %d개가 여전히 살아서 기다리고 있습니다. 모든 스레드는 끝나야 합니다.");

    private Texts() {}
}
