package dev.timeslice.testkit.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.corpus.Impatient;
import dev.timeslice.corpus.Signal;
import dev.timeslice.corpus.TwoAccounts;
import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class CrewTest {
    private static final Message OTHERWISE = Message.of("It was expected otherwise.", "다르게 될 것으로 예상했습니다.");

    @Test
    void aMembersValueIsItsResult() {
        try (Crew crew = Crew.assemble()) {
            assertThat(crew.call("adder", () -> 1 + 1).result()).isEqualTo(2);
        }
    }

    @Test
    void aMemberThatWaitsIsSeenBlockedAndGoesOnWhenWoken() {
        Signal signal = new Signal();
        try (Crew crew = Crew.assemble()) {
            Member<Void> waiter = crew.run("waiter", signal::await).awaitBlocked(OTHERWISE);
            assertThat(waiter.thread().getState()).isEqualTo(Thread.State.WAITING);
            assertThat(waiter.hasEnded()).isFalse();

            signal.raise();
            crew.joinAll();

            assertThat(waiter.hasEnded()).isTrue();
        }
    }

    @Test
    void aMemberThatWaitsOutsideTheCodeUnderTestIsNotYetBlocked() {
        Signal signal = new Signal();
        Object ours = new Object();
        try (Crew crew = Crew.assemble()) {
            Member<Void> waiter;
            synchronized (ours) {
                waiter = crew.run("waiter", () -> {
                    synchronized (ours) {
                        ours.notifyAll();
                    }
                    signal.await();
                });
                while (waiter.thread().getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
                try (Stillness stillness = new Stillness(waiter.thread())) {
                    for (int i = 0; i < 1_000; i++) {
                        assertThat(stillness.isCertain()).isFalse();
                    }
                }
            }
            waiter.awaitBlocked(OTHERWISE);
            signal.raise();
            crew.joinAll();
        }
    }

    @Test
    void aMemberThatGoesOnInsteadOfWaitingFailsWithTheChecksSentence() {
        try (Crew crew = Crew.assemble()) {
            Member<String> member = crew.call("taker", () -> "an item");

            CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> member.awaitBlocked(OTHERWISE));

            assertThat(failure.kind()).isEqualTo(VerdictKind.FAILED);
            assertThat(failure.sentence()).isEqualTo(OTHERWISE);
            assertThat(failure.witness()).isEqualTo("taker returned an item");
        }
    }

    @Test
    void aMemberThatIsNeverWokenIsALostWakeUpWithTheTableOfThreads() {
        Signal signal = new Signal();
        try (Crew crew = Crew.assemble()) {
            Member<Void> waiter = crew.run("waiter", signal::await).awaitBlocked(OTHERWISE);
            signal.raiseSilently();

            CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> waiter.result(OTHERWISE));

            assertThat(failure.kind()).isEqualTo(VerdictKind.LOST_WAKEUP);
            assertThat(failure.sentence()).isEqualTo(OTHERWISE);
            assertThat(failure.witness()).contains("waiter  WAITING  notify on Signal");
        }
    }

    @Test
    void aCycleOfLocksIsADeadlock() {
        TwoAccounts accounts = new TwoAccounts();
        try (Crew crew = Crew.assemble()) {
            crew.run("depositor", accounts::deposit);
            crew.run("withdrawer", accounts::withdraw);

            CheckFailure failure = catchThrowableOfType(CheckFailure.class, crew::joinAll);

            assertThat(failure.kind()).isEqualTo(VerdictKind.DEADLOCK);
            assertThat(failure.sentence().en()).contains("depositor, withdrawer");
        }
    }

    static List<Throwable> whatStaysItself() {
        return List.of(
                new NotImplemented("Buffer.take"),
                new ForbiddenApi("Buffer.java:3: Thread.sleep"),
                CheckFailure.failed(OTHERWISE),
                new IllegalStateException("broken"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("whatStaysItself")
    void whatAMemberThrowsReachesTheCheckUnchanged(Throwable thrown) {
        Signal signal = new Signal();
        try (Crew crew = Crew.assemble()) {
            crew.run("waiter", signal::await);
            Member<Void> broken = crew.run("broken", () -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            });

            assertThatThrownBy(broken::result).isSameAs(thrown);
            assertThatThrownBy(crew::joinAll)
                    .as("although another waits for ever")
                    .isSameAs(thrown);
        }
    }

    @Test
    void aCheckedExceptionIsAFailureThatNamesIt() {
        try (Crew crew = Crew.assemble()) {
            Member<Void> broken = crew.run("broken", () -> {
                throw new IOException("disk");
            });

            CheckFailure failure = catchThrowableOfType(CheckFailure.class, broken::result);

            assertThat(failure.sentence().en()).isEqualTo("Thread broken ended with an unexpected IOException.");
        }
    }

    @Test
    void anInterruptedWaiterEndsWithTheExceptionAndBreaksNobodyElse() {
        Signal signal = new Signal();
        try (Crew crew = Crew.assemble()) {
            Member<Void> first = crew.run("first", signal::await).awaitBlocked(OTHERWISE);
            Member<Void> second = crew.run("second", signal::await).awaitBlocked(OTHERWISE);

            first.interrupt();
            first.awaitException(InterruptedException.class, OTHERWISE);
            signal.raise();

            assertThat(second.result()).isNull();
        }
    }

    @Test
    void anExpectedExceptionThatDoesNotComeIsAFailure() {
        try (Crew crew = Crew.assemble()) {
            Member<Integer> member = crew.call("calm", () -> 7);

            assertThatThrownBy(() -> member.awaitException(InterruptedException.class, OTHERWISE))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.witness()).isEqualTo("calm returned 7"));
        }
    }

    @Test
    void theFirstOfSeveralToEndIsFound() {
        Signal raised = new Signal();
        Signal never = new Signal();
        try (Crew crew = Crew.assemble()) {
            List<Member<Void>> both = new ArrayList<>();
            both.add(crew.run("never", never::await));
            both.add(crew.run("raised", raised::await));
            raised.raise();

            assertThat(crew.awaitFirst(both, OTHERWISE).name()).isEqualTo("raised");
            never.raise();
            crew.joinAll();
        }
    }

    @Test
    void spinningInsteadOfWaitingIsABusyWaitByItsCpuTime() {
        Impatient impatient = new Impatient();
        try (Crew crew = Crew.assemble()) {
            Member<Void> spinner = crew.run("spinner", impatient::spin);

            CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> spinner.awaitBlocked(OTHERWISE));

            assertThat(failure.kind()).isEqualTo(VerdictKind.BUSY_WAIT);
            assertThat(failure.witness())
                    .containsPattern("thread spinner: [5-9]\\d\\d ms CPU\nat spin\\(Impatient.java:\\d+\\)");
        }
    }

    @Test
    void sleepingAndLookingAgainIsABusyWaitByItsWaits() {
        Impatient impatient = new Impatient();
        try (Crew crew = Crew.assemble()) {
            Member<Void> poller = crew.run("poller", impatient::poll);

            CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> poller.awaitBlocked(OTHERWISE));

            assertThat(failure.kind()).isEqualTo(VerdictKind.BUSY_WAIT);
            assertThat(failure.witness()).contains("timed waits");
        }
    }

    @Test
    void closingEndsWhatStillWaits() {
        Signal signal = new Signal();
        Member<Void> waiter;
        try (Crew crew = Crew.assemble()) {
            waiter = crew.run("waiter", signal::await).awaitBlocked(OTHERWISE);
        }
        assertThat(waiter.hasEnded()).isTrue();
    }

    @Test
    void closingGivesUpOnWhatCannotBeInterrupted() {
        TwoAccounts accounts = new TwoAccounts();
        Member<Void> depositor;
        try (Crew crew = Crew.assemble()) {
            depositor = crew.run("depositor", accounts::deposit);
            crew.run("withdrawer", accounts::withdraw);
            assertThatThrownBy(crew::joinAll).isInstanceOf(CheckFailure.class);
        }
        assertThat(depositor.hasEnded()).isFalse();
    }

    @Test
    void noWaiterIsAccusedWhenAllProcessorsAreBusy() throws Exception {
        Load.during(() -> {
            for (int i = 0; i < 100; i++) {
                aMemberThatWaitsIsSeenBlockedAndGoesOnWhenWoken();
                anInterruptedWaiterEndsWithTheExceptionAndBreaksNobodyElse();
            }
            return true;
        });
    }
}
