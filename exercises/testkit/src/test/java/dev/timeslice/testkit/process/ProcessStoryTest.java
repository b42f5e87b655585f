package dev.timeslice.testkit.process;

import static dev.timeslice.testkit.process.ProcessAnswer.done;
import static dev.timeslice.testkit.process.ProcessAnswer.endsBy;
import static dev.timeslice.testkit.process.ProcessAnswer.noChild;
import static dev.timeslice.testkit.process.ProcessAnswer.spawned;
import static dev.timeslice.testkit.process.ProcessAnswer.wouldBlock;
import static dev.timeslice.testkit.process.ProcessOperation.change;
import static dev.timeslice.testkit.process.ProcessOperation.exit;
import static dev.timeslice.testkit.process.ProcessOperation.kill;
import static dev.timeslice.testkit.process.ProcessOperation.spawn;
import static dev.timeslice.testkit.process.ProcessOperation.waitFor;
import static dev.timeslice.testkit.process.ProcessOperation.waitForAny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.process.KillResult;
import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.RootChildren;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.SpawnResult;
import dev.timeslice.model.process.WaitResult;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stories about the model's stand-in, whose processes are all children of the root. */
class ProcessStoryTest {

    @Test
    void callsAreAnsweredAndTheTableIsATree() {
        ProcessStory.about(new RootChildren(), "stand-in")
                .expect(spawn(1, "a"), spawned(2))
                .expect(spawn(2, "b"), spawned(3))
                .expect(change(3, ProcessState.READY), done())
                .expect(kill(3, Signal.TERM), endsBy(Signal.TERM))
                .expect(waitForAny(2), noChild())
                .shows("1 init BLOCKED", "  2 a NEW", "  3 b READY")
                .expect(exit(3, 1), done())
                .shows("1 init BLOCKED", "  2 a NEW");
    }

    @Test
    void aWrongAnswerIsShownWithTheTableBeforeAndAfter() {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> ProcessStory.about(new RootChildren(), "stand-in")
                        .expect(spawn(1, "a"), spawned(2))
                        .expect(waitFor(1, 2), wouldBlock()))
                .satisfies(failure -> assertThat(failure.witness()).isEqualTo("""
                        stand-in
                        1. spawn(1, a)  ->  Spawned[pid=2]
                        2. waitFor(1, 2)  ->  NoChild[]
                             expected  WouldBlock[]
                        table before the last call
                          1 init BLOCKED
                            2 a NEW
                        table after it
                          1 init BLOCKED
                            2 a NEW"""));
    }

    @Test
    void aTableThatIsNotAsItShouldBeNamesTheFirstLineThatDiffers() {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> ProcessStory.about(new RootChildren(), "stand-in")
                        .expect(spawn(1, "a"), spawned(2))
                        .shows("1 init BLOCKED", "  2 a READY"))
                .withMessageContaining("expected <2 a READY>, but got <2 a NEW>");
    }

    @Test
    void aChildOfAZombieAndALineInNoListAreTold() {
        assertBroken(
                new Listed(
                        line(1, 0, ProcessState.BLOCKED),
                        line(2, 1, ProcessState.ZOMBIE),
                        line(3, 2, ProcessState.NEW)),
                "process 3 has the parent 2, which does not live");
        assertBroken(
                new Listed(
                        line(1, 0, ProcessState.BLOCKED), line(3, 1, ProcessState.NEW), line(2, 1, ProcessState.NEW)),
                "not in ascending order");
        assertBroken(
                new Listed(line(1, 0, ProcessState.BLOCKED)) {
                    @Override
                    public @Nullable ProcessEntry entry(int pid) {
                        return pid == 0 ? null : line(pid, 0, ProcessState.BLOCKED);
                    }
                },
                "entry(2) is ProcessEntry[pid=2, parent=0, name=p, state=BLOCKED, status=0], but entries() says null");
    }

    private static void assertBroken(ProcessTable table, String sentence) {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> ProcessStory.about(table, "listed").expect(waitForAny(1), noChild()))
                .withMessageContaining(sentence);
    }

    private static ProcessEntry line(int pid, int parent, ProcessState state) {
        return new ProcessEntry(pid, parent, "p", state, 0);
    }

    @Test
    void aComparisonShowsTheShortestStoryThatTellsTwoTablesApart() {
        ProcessComparison comparison = new ProcessComparison("stand-in", RootChildren::new, RootChildren::new);

        assertThatCode(() -> comparison.agreeOn(
                        SequenceSearch.over(List.of(spawn(1, "a"), exit(2, 0))).allUpTo(3)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> new ProcessComparison("stand-in", RootChildren::new, Keeping::new)
                        .agreeOn(SequenceSearch.over(List.of(
                                        spawn(1, "a"), change(2, ProcessState.READY), exit(2, 0), kill(2, Signal.INT)))
                                .thenRandom(new Random(1), 20, 30)))
                .satisfies(failure -> assertThat(failure.witness())
                        .contains("1. spawn(1, a)", "2. exit(2, 0)", "table as it should be")
                        .doesNotContain("3. "));
    }

    @Test
    void programsInWordsRunInTheKernel() {
        Trace trace = ProcessRun.of(
                Configuration.uniprocessor(), rules -> new RootChildren(), "fork:b { cpu:3 exit:7 } cpu:1 fork io:2");

        assertThat(trace.tasks()).containsExactly("A", "b", "A.2");
        assertThat(trace.events().stream()
                        .filter(event ->
                                event.kind() == EventKind.EXIT && event.task().equals("b")))
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo(7));
        assertThatIllegalArgumentException().isThrownBy(() -> ProgramText.parse("cpu:1 }"));
        assertThatIllegalArgumentException().isThrownBy(() -> ProgramText.parse("fork:b { cpu:1"));
        assertThatIllegalArgumentException().isThrownBy(() -> ProgramText.parse("dance"));
        assertThatIllegalArgumentException().isThrownBy(() -> ProgramText.parse("dance:3"));
    }

    @Test
    void runsThatDifferAreShownSideBySide() {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> ProcessRun.agree(
                        Configuration.uniprocessor(),
                        rules -> new RootChildren(),
                        rules -> new Keeping(),
                        "fork:b { cpu:3 } wait"))
                .withMessageContaining("should be <tick 0: BLOCK A 0>, but is <tick 0: ERROR A 10>");
    }

    @Test
    void anUnwrittenStubStaysRecognisable() {
        ProcessTable stub = new Listed(line(1, 0, ProcessState.BLOCKED)) {
            @Override
            public WaitResult waitFor(int parent, int child) {
                throw new NotImplemented("Stub.waitFor");
            }
        };

        assertThatExceptionOfType(NotImplemented.class)
                .isThrownBy(() -> ProcessStory.about(stub, "stub").expect(waitForAny(1), noChild()));
    }

    @Test
    void numbersAreComparedCallByCall() {
        List<Integer> free = new ArrayList<>(List.of(2, 3));
        PidCalls calls = new PidCalls("a list", () -> OptionalInt.of(free.remove(0)), free::add);

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> calls.gives(2).takesBack(2).gives(2))
                .satisfies(failure -> assertThat(failure.witness()).isEqualTo("""
                        a list
                        allocate()  ->  OptionalInt[2]
                        release(2)
                        allocate()  ->  OptionalInt[3]   <-
                          expected  OptionalInt[2]
                          actual    OptionalInt[3]"""));
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> calls.refuses(9))
                .withMessageContaining("expected IllegalStateException, but got no exception");
    }

    /** A table that never changes. */
    private static class Listed implements ProcessTable {
        private final List<ProcessEntry> lines;

        Listed(ProcessEntry... lines) {
            this.lines = List.of(lines);
        }

        @Override
        public SpawnResult spawn(int parent, String name) {
            return new SpawnResult.TableFull();
        }

        @Override
        public void change(int pid, ProcessState next) {}

        @Override
        public void exit(int pid, int status) {}

        @Override
        public WaitResult waitFor(int parent, int child) {
            return new WaitResult.NoChild();
        }

        @Override
        public KillResult kill(int pid, Signal signal) {
            return new KillResult.NoSuchProcess();
        }

        @Override
        public @Nullable ProcessEntry entry(int pid) {
            return lines.stream().filter(line -> line.pid() == pid).findFirst().orElse(null);
        }

        @Override
        public List<ProcessEntry> entries() {
            return lines;
        }
    }

    /** Keeps everybody, whoever ends, and waits for ever. */
    private static final class Keeping implements ProcessTable {
        private final RootChildren all = new RootChildren();

        @Override
        public SpawnResult spawn(int parent, String name) {
            return all.spawn(parent, name);
        }

        @Override
        public void change(int pid, ProcessState next) {
            all.change(pid, next);
        }

        @Override
        public void exit(int pid, int status) {
            if (all.entry(pid) != null) {
                all.change(pid, ProcessState.ZOMBIE);
            }
        }

        @Override
        public WaitResult waitFor(int parent, int child) {
            return all.entries().size() > 1 ? new WaitResult.WouldBlock() : new WaitResult.NoChild();
        }

        @Override
        public KillResult kill(int pid, Signal signal) {
            return all.kill(pid, signal);
        }

        @Override
        public @Nullable ProcessEntry entry(int pid) {
            return all.entry(pid);
        }

        @Override
        public List<ProcessEntry> entries() {
            return all.entries();
        }
    }
}
