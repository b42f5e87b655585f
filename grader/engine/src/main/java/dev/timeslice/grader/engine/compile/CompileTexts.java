package dev.timeslice.grader.engine.compile;

import dev.timeslice.testkit.Message;

/** What students are told when their code does not compile. */
final class CompileTexts {
    static final Message DOES_NOT_COMPILE =
            Message.of("The compiler does not accept it (Java 17):\n%s", "컴파일되지 않습니다 (Java 17):\n%s");
    static final Message WRONG_PACKAGE = Message.of(
            "%s declares the package %s. Let the file begin with: package %s;",
            "%s 파일에 패키지가 %s(으)로 적혀 있습니다. 파일의 첫 줄을 다음과 같이 고치십시오: package %s;");
    static final Message NO_PACKAGE = Message.of(
            "%s declares no package. Let the file begin with: package %s;",
            "%s 파일에 패키지 선언이 없습니다. 파일의 첫 줄에 다음을 적으십시오: package %s;");
    static final Message OUT_OF_CPU = Message.of(
            "Compiling took more than 30 seconds of CPU time and was stopped. Simplify nested expressions and generics.",
            "컴파일이 CPU 시간 30초를 넘겨 중단되었습니다. 중첩된 식과 제네릭을 단순하게 고치십시오.");
    static final Message OUT_OF_MEMORY = Message.of(
            "The compiler ran out of memory on this code. Look for very large constants or very deep nesting.",
            "이 코드를 컴파일하다가 메모리가 부족해졌습니다. 아주 큰 상수나 아주 깊은 중첩을 찾아보십시오.");
    static final Message LOST = Message.of(
            "Whether it compiles could not be found out, twice: %s. This is not your mistake.",
            "컴파일되는지 두 번이나 확인하지 못했습니다: %s. 학생의 잘못이 아닙니다.");
    /** Stands among the compiler's own words, which are English. */
    static final String GAVE_UP = "the compiler gave up on this file; look for very deep nesting";

    private CompileTexts() {}
}
