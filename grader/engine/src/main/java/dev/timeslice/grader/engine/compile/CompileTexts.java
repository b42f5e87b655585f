package dev.timeslice.grader.engine.compile;

import dev.timeslice.testkit.Message;

/** What students are told when their code does not compile. */
final class CompileTexts {
    static final Message DOES_NOT_COMPILE =
            Message.of("The compiler does not accept it (Java 17):\n%s", "컴파일되지 않습니다 (Java 17):\n%s");
    static final Message WRONG_PACKAGE = Message.of(
            "%s declares the package %s. Let the file begin with: package %s;",
            "%s 파일에 패키지가 %s(으)로 적혀 있습니다. 파일의 첫 줄을 다음과 같이 고치세요: package %s;");
    static final Message NO_PACKAGE = Message.of(
            "%s declares no package. Let the file begin with: package %s;",
            "%s 파일에 패키지 선언이 없습니다. 파일의 첫 줄에 다음을 적으세요: package %s;");
    static final Message OUT_OF_CPU = Message.of(
            "Compiling took more than 30 seconds of CPU time and was stopped. Simplify nested expressions and generics.",
            "컴파일이 CPU 시간 30초를 넘겨 중단되었습니다. 중첩된 식과 제네릭을 단순하게 고치세요.");
    static final Message OUT_OF_MEMORY = Message.of(
            "The compiler ran out of memory on this code. Look for very large constants or very deep nesting.",
            "이 코드를 컴파일하다가 메모리가 부족해졌습니다. 아주 큰 상수나 아주 깊은 중첩을 찾아보세요.");
    static final Message COMPILER_ENDED = Message.of(
            "Whether it compiles could not be found out: the compiler ended twice, the second time with status %d."
                    + " This is not your mistake.",
            "컴파일되는지 확인하지 못했습니다. 컴파일러가 두 번 중단되었고, 두 번째 종료 상태는 %d입니다. 학생의 잘못이 아닙니다.");
    static final Message NO_ANSWER = Message.of(
            "Whether it compiles could not be found out: the compiler did not answer within %d seconds, twice."
                    + " This is not your mistake.",
            "컴파일되는지 확인하지 못했습니다. 컴파일러가 두 번이나 %d초 안에 응답하지 않았습니다. 학생의 잘못이 아닙니다.");
    /** Stands among the compiler's own words, which are English. */
    static final String GAVE_UP = "the compiler gave up on this file; look for very deep nesting";

    private CompileTexts() {}
}
