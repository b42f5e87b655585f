package dev.timeslice.testkit.loops;

import static dev.timeslice.testkit.loops.LoopStep.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.model.loop.LoopMachine;
import dev.timeslice.model.loop.SlicedWork;
import dev.timeslice.model.loop.Timers;
import dev.timeslice.model.loop.WorkerPool;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.VerdictKind;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What the machine under a loop notices, and how a run is told. */
class LoopRunTest {
    private static final LoopProgram ONE_READ = LoopProgram.of(in("main").read(3, "A"), in("A").compute(2));

    @Test
    void runTellsWhatHappenedAtWhichTick() {
        LoopRun run = LoopRun.of(ONE_READ, runningBy((machine, main) -> {
            main.run();
            machine.sleep(OptionalLong.empty());
            machine.takeCompleted().forEach(Runnable::run);
        }));

        assertThat(run.text())
                .containsExactly("main: read(3, A)", "A: compute(2)", "tick", "   0 main", "   3 A (read)", "   5 end");
    }

    @Test
    void sleepEndsAtItsTickIfNothingCompletesBefore() {
        LoopRun run = LoopRun.of(ONE_READ, runningBy((machine, main) -> {
            main.run();
            machine.sleep(OptionalLong.of(2));
            assertThat(machine.takeCompleted()).isEmpty();
            assertThat(machine.expectsCompletions()).isTrue();
        }));

        assertThat(run.rows()).last().isEqualTo(new LoopRow(2, "end"));
    }

    @Test
    void loopThatAsksInsteadOfSleepingWaitsBusily() {
        CheckFailure failure = failureOf((machine, main) -> {
            main.run();
            while (machine.expectsCompletions()) {
                machine.takeCompleted().forEach(Runnable::run);
            }
        });

        assertThat(failure.kind()).isEqualTo(VerdictKind.BUSY_WAIT);
        assertThat(failure.witness()).contains("main: read(3, A)");
    }

    @Test
    void loopThatNothingWakesUpIsTold() {
        CheckFailure failure = failureOf((machine, main) -> machine.sleep(OptionalLong.empty()));

        assertThat(failure.sentence().en()).contains("nothing will ever wake it up");
    }

    @Test
    void callbackInTheMiddleOfAnotherIsAFailureEvenIfTheLoopCatchesEverything() {
        LoopParts nesting = new OnlyALoop() {
            @Override
            void run(LoopMachine machine, Runnable main) {
                main.run();
            }

            @Override
            void asked(Runnable callback) {
                try {
                    callback.run();
                } catch (AssertionError caught) {
                    // As a careless loop would.
                }
            }
        };

        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class, () -> LoopRun.of(LoopProgram.of(in("main").setImmediate("A")), nesting));

        assertThat(failure.sentence().en()).contains("A runs in the middle of main");
    }

    @Test
    void whatIsNotWrittenYetIsNoExceptionOfACallback() {
        LoopParts unwritten = new OnlyALoop() {
            @Override
            void run(LoopMachine machine, Runnable main) {
                try {
                    main.run();
                } catch (RuntimeException exception) {
                    machine.uncaught(exception);
                }
            }

            @Override
            void asked(Runnable callback) {
                throw new NotImplemented("CallbackLoop.setImmediate");
            }
        };

        assertThat(catchThrowableOfType(
                        NotImplemented.class,
                        () -> LoopRun.of(LoopProgram.of(in("main").setImmediate("A")), unwritten)))
                .isNotNull();
    }

    private static CheckFailure failureOf(BiConsumer<LoopMachine, Runnable> run) {
        CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> LoopRun.of(ONE_READ, runningBy(run)));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static LoopParts runningBy(BiConsumer<LoopMachine, Runnable> run) {
        return new OnlyALoop() {
            @Override
            void run(LoopMachine machine, Runnable main) {
                run.accept(machine, main);
            }

            @Override
            void asked(Runnable callback) {
                throw new UnsupportedOperationException("no program of this test asks for it");
            }
        };
    }

    /** Parts of which one is there. */
    private abstract static class OnlyALoop implements LoopParts {

        abstract void run(LoopMachine machine, Runnable main);

        abstract void asked(Runnable callback);

        @Override
        public EventLoop loop(LoopMachine machine, Timers timers) {
            return new EventLoop() {
                @Override
                public int setTimeout(long delay, Runnable callback) {
                    asked(callback);
                    return 1;
                }

                @Override
                public boolean clearTimeout(int timer) {
                    return false;
                }

                @Override
                public void setImmediate(Runnable callback) {
                    asked(callback);
                }

                @Override
                public void queueMicrotask(Runnable callback) {
                    asked(callback);
                }

                @Override
                public void run(Runnable main) {
                    OnlyALoop.this.run(machine, main);
                }

                @Override
                public long worstLateness() {
                    return 0;
                }
            };
        }

        @Override
        public Timers timers() {
            return new NoTimers();
        }

        @Override
        public WorkerPool pool(int workers) {
            throw new UnsupportedOperationException("no program of this test has a pool");
        }

        @Override
        public SlicedWork slices(EventLoop loop, int most) {
            throw new UnsupportedOperationException("no program of this test has slices");
        }
    }

    private static final class NoTimers implements Timers {
        @Override
        public int add(long now, long delay, Runnable callback) {
            throw new UnsupportedOperationException("no program of this test has timers");
        }

        @Override
        public boolean cancel(int timer) {
            return false;
        }

        @Override
        public OptionalLong nextDeadline() {
            return OptionalLong.empty();
        }

        @Override
        public Optional<DueTimer> takeDue(long tick) {
            return Optional.empty();
        }
    }
}
