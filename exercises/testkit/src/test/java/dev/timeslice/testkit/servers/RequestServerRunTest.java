package dev.timeslice.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.blackbox.BlackBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is seen of a server, in an ordinary process. */
@Timeout(300)
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks at processes through /proc")
class RequestServerRunTest {

    private static RequestServerRun start() {
        return RequestServerRun.start(BlackBox.here(), OneAtATime.class.getName());
    }

    @Test
    void whoIsAskedAndWhoServesIsCounted() {
        try (RequestServerRun run = start()) {
            run.expect(run.ask("echo one"), "echo one");
            RequestClient held = run.hold("two");
            run.release("two").expect(held, "held two");

            assertThat(run.askedOnce("hold two"))
                    .isEqualTo(new Asked("hold two", run.serverPid(), run.servingThread()));
            assertThat(run.asked()).extracting(Asked::request).containsExactly("echo one", "hold two");
            assertThat(run.otherThreads()).isZero();
            assertThatThrownBy(() -> run.askedOnce("echo three"))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en()).contains("begun 0 times"));
        }
    }

    @Test
    void aServerThatWaitsForOneClientAloneIsSeenToRest() {
        try (RequestServerRun run = start()) {
            run.client();
            RequestClient second = run.ask("echo two");

            assertThatThrownBy(() -> run.expect(second, "echo two"))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en()).contains("all its processes rest"));
        }
    }

    @Test
    void whatTheServiceThrowsIsTold() {
        try (RequestServerRun run = start()) {
            RequestClient client = run.ask("fail");

            assertThatThrownBy(() -> run.expectFailed(client))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en()).contains("In the server was thrown"));
        }
    }

    @Test
    void aSocketThatStaysBehindIsSeen() {
        try (RequestServerRun run = start()) {
            run.expect(run.ask("echo one"), "echo one");

            assertThatThrownBy(run::closeServer)
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en()).contains("file is still there"));
        }
    }

    @Test
    void aLoadThatIsNotAnsweredIsNoLoadForEver() {
        try (RequestServerRun run = start()) {
            assertThatThrownBy(() -> run.load(2, () -> {}, "nothing")).isInstanceOf(CheckFailure.class);
        }
    }

    @Test
    void aNoteIsReadAsItWasWritten() {
        Asked asked = new Asked("echo 반갑습니다 1", 7, 12);

        assertThat(Asked.read(asked.line())).contains(asked);
        assertThat(Asked.read("nonsense")).isEmpty();
    }
}
