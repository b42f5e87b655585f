package dev.timeslice.testkit.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.corpus.control.Unruly;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.search.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be controlled is said by name and line, and is never a failure of the code; nor is what takes too long. */
class UnrulyTest {
    private static final CheckContext CONTEXT = new CheckContext(1, UnrulyTest.class.getClassLoader());

    static Stream<Arguments> unruly() {
        return Stream.of(
                Arguments.of(Unruly.Stamped.class, "new java.util.concurrent.locks.StampedLock (Unruly.java:"),
                Arguments.of(Unruly.Future.class, "java.util.concurrent.CompletableFuture.runAsync (Unruly.java:"),
                Arguments.of(Unruly.Pool.class, "java.util.concurrent.Executors.newCachedThreadPool (Unruly.java:"),
                Arguments.of(Unruly.Parallel.class, "java.util.List.parallelStream (Unruly.java:"),
                Arguments.of(Unruly.Native.class, "the native method run (Unruly.java)"),
                Arguments.of(Unruly.Inherited.class, "java.lang.Thread.setContextClassLoader (Unruly.java:"),
                Arguments.of(Unruly.Many.class, "more than 64 threads"),
                Arguments.of(Unruly.Initialiser.class, "a static initialiser that waits for another thread"),
                Arguments.of(
                        Unruly.RealLock.class, "A thread blocked where it cannot be controlled: two (Unruly.java:"));
    }

    @ParameterizedTest
    @MethodSource("unruly")
    void whatCannotBeControlledIsNamed(Class<? extends Scenario> scenario, String words) {
        assertThatThrownBy(() -> Schedules.explore(CONTEXT, scenario))
                .isInstanceOf(GraderFault.class)
                .hasMessageContaining(words);
    }

    @Test
    void whatCannotBeControlledIsNamedInKoreanToo() {
        GraderFault fault =
                catchThrowableOfType(GraderFault.class, () -> Schedules.explore(CONTEXT, Unruly.Native.class));

        assertThat(fault.sentence().ko()).isEqualTo("다음은 스케줄을 제어하며 실행할 수 없습니다: 네이티브 메서드 run (Unruly.java).");
    }

    @Test
    void ofTooManySchedulesThePartIsToldThatWasTried() {
        List<Message> remarks = new ArrayList<>();
        CheckContext context = new CheckContext(1, UnrulyTest.class.getClassLoader(), remarks::add);

        Coverage coverage = Schedules.explore(context, Unruly.Large.class);

        assertThat(coverage.complete()).isFalse();
        assertThat(coverage.schedules()).isGreaterThan(500);
        assertThat(coverage.sentence().en()).contains("schedules were tried, among them all with up to 0 preemptions");
        assertThat(remarks)
                .singleElement()
                .extracting(Message::en)
                .asString()
                .startsWith("Of the scenario Large " + coverage.schedules() + " schedules were tried, among them");
    }

    @Test
    void schedulesWithoutAnEndAreGivenUpAndCounted() {
        Coverage coverage = Schedules.explore(CONTEXT, Unruly.Endless.class);

        assertThat(coverage.cut()).isPositive();
        assertThat(coverage.complete()).isFalse();
    }
}
