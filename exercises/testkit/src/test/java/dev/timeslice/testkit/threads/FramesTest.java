package dev.timeslice.testkit.threads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What depends on the run alone must not show: two executions of one hang are compared by what is shown. */
class FramesTest {
    private static final String LAMBDA = "dev.timeslice.thread.Account$$Lambda$16/0x00007f3a4c0a1000";

    @Test
    void theClassThatTheJvmMakesOfALambdaIsNoLine() {
        StackTraceElement[] stack = {
            new StackTraceElement("dev.timeslice.thread.Account", "lambda$move$0", "Account.java", 12),
            new StackTraceElement(LAMBDA, "run", null, -1),
            new StackTraceElement("dev.timeslice.thread.Account", "move", "Account.java", 9),
        };

        assertThat(Frames.underTest(stack)).isEqualTo("lambda$move$0(Account.java:12) < move(Account.java:9)");
    }

    @Test
    void aLambdaHasTheNameOfTheClassAroundIt() {
        assertThat(Frames.simpleName(LAMBDA)).isEqualTo("Account.lambda");
        assertThat(Frames.simpleName("dev.timeslice.thread.Account$$Lambda/0x00007f"))
                .isEqualTo("Account.lambda");
        assertThat(Frames.simpleName("dev.timeslice.thread.Account$Lock")).isEqualTo("Account.Lock");
    }
}
