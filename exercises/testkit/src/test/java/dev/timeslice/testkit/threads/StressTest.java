package dev.timeslice.testkit.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.corpus.Counter;
import dev.timeslice.corpus.Signal;
import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class StressTest {
    private static final int INCREMENTS = 10;

    @Test
    void aPlainCounterLosesUpdates() {
        CheckFailure failure =
                catchThrowableOfType(CheckFailure.class, () -> stressUntilFound(Counter.Plain::new, 20_000));

        assertThat(failure.kind()).isEqualTo(VerdictKind.LOST_UPDATE);
        assertThat(failure.witness()).matches("instance \\d+ of \\d+, (plain|with noise)\nvalue \\d+");
    }

    @Test
    void aVolatileCounterLosesUpdates() {
        assertThatThrownBy(() -> stressUntilFound(Counter.Volatile::new, 20_000))
                .isInstanceOf(CheckFailure.class);
    }

    @Test
    void aSlowCounterLosesUpdatesInAFewBatchesEvenWhenAllProcessorsAreBusy() throws Exception {
        Load.during(() -> {
            assertThatThrownBy(() -> stressUntilFound(Counter.Slow::new, 64)).isInstanceOf(CheckFailure.class);
            return true;
        });
    }

    @Test
    void aSynchronizedCounterIsNotAccused() {
        stress(Counter.Synchronized::new, 20_000);
    }

    @Test
    void aSynchronizedCounterIsNotAccusedWhenAllProcessorsAreBusy() throws Exception {
        Load.during(() -> {
            stress(Counter.Synchronized::new, 1_500);
            return true;
        });
    }

    /** On a machine that is busy with other things, two threads meet in a narrow window only now and then. */
    private static void stressUntilFound(Supplier<Counter> fresh, int instances) {
        for (int attempt = 0; attempt < 50; attempt++) {
            stress(fresh, instances);
        }
    }

    private static void stress(Supplier<Counter> fresh, int instances) {
        Stress.Part<Counter> increments = (counter, noise) -> {
            for (int i = 0; i < INCREMENTS; i++) {
                counter.increment();
                noise.between();
            }
        };
        Stress.<Counter>of(fresh)
                .thread("one", increments)
                .thread("two", increments)
                .run(1, instances, StressTest::lostUpdate);
    }

    private static Optional<Violation> lostUpdate(Counter counter) {
        return counter.value() == 2 * INCREMENTS
                ? Optional.empty()
                : Optional.of(
                        new Violation(VerdictKind.LOST_UPDATE, Message.verbatim("lost"), "value " + counter.value()));
    }

    @Test
    void batchesDoubleFrom16To512AndStopAtTheBudget() {
        List<Integer> walked = new ArrayList<>();
        Stress.of(walked::size)
                .thread("only", (instance, noise) -> walked.add(instance))
                .run(1, 2_100, instance -> Optional.empty());

        assertThat(walked).hasSize(2_100);
    }

    @Test
    void aHangInABatchIsRecognised() {
        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class,
                () -> Stress.of(Signal::new)
                        .thread("one", (signal, noise) -> signal.await())
                        .thread("two", (signal, noise) -> signal.await())
                        .run(1, 100, signal -> Optional.empty()));

        assertThat(failure.kind()).isEqualTo(VerdictKind.LOST_WAKEUP);
    }

    @Test
    void whatAPartThrowsReachesTheCheckAlthoughTheOtherWaits() {
        NotImplemented thrown = new NotImplemented("Signal.raise");

        assertThatThrownBy(() -> Stress.of(Signal::new)
                        .thread("one", (signal, noise) -> signal.await())
                        .thread("two", (signal, noise) -> {
                            throw thrown;
                        })
                        .run(1, 100, signal -> Optional.empty()))
                .isSameAs(thrown);
    }

    @Test
    void oneProcessorIsAFaultOfTheGrader() {
        assertThatThrownBy(() -> Stress.on(1, Counter.Plain::new)
                        .thread("one", (counter, noise) -> counter.increment())
                        .run(1, 100, counter -> Optional.empty()))
                .isInstanceOf(GraderFault.class)
                .hasMessageContaining("at least 2 processors, found 1");
    }
}
