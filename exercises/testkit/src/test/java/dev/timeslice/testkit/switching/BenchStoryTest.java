package dev.timeslice.testkit.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.SwitchCharge;
import dev.timeslice.model.SwitchCosts;
import dev.timeslice.model.cpu.AddressSpaceIds;
import dev.timeslice.model.cpu.ContextKeeper;
import dev.timeslice.model.cpu.CoreRegisters;
import dev.timeslice.model.cpu.DataCaches;
import dev.timeslice.model.cpu.NoTlb;
import dev.timeslice.model.cpu.TaskSwitch;
import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import dev.timeslice.model.cpu.TlbRules;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.benches.BenchAnswer;
import dev.timeslice.testkit.benches.BenchComparison;
import dev.timeslice.testkit.benches.BenchStory;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenchStoryTest {
    private static final TlbRules ONE = new TlbRules(1, false);

    @Test
    void storyThatGoesWellSaysNothing() {
        BenchStory.on(() -> new TlbBench(ONE, rules -> new NoTlb()))
                .expect(TlbStep.switchTo(1), BenchAnswer.done())
                .expect(TlbStep.touch(0), TlbBench.miss())
                .expect(TlbStep.move(1, 0), BenchAnswer.done())
                .expect(TlbStep.protect(0), BenchAnswer.done())
                .expect(TlbStep.replace(1), BenchAnswer.done())
                .expect(TlbStep.touch(0), TlbBench.miss());
    }

    @Test
    void wrongAnswerShowsTheStoryAndTheTables() {
        CheckFailure failure = failureOf(() -> BenchStory.on(() -> new TlbBench(ONE, rules -> new NoTlb()))
                .expect(TlbStep.switchTo(1), BenchAnswer.done())
                .expect(TlbStep.touch(0), TlbBench.miss())
                .expect(TlbStep.touch(0), TlbBench.hit()));

        assertThat(failure.kind()).isEqualTo(VerdictKind.FAILED);
        assertThat(failure.sentence().en()).isEqualTo("Step 3, touch page 0: expected <hit>, but got <miss>.");
        assertThat(failure.sentence().ko()).contains("<적중>", "<미스>");
        assertThat(failure.witness()).isEqualTo("""
                        TLB with 1 entry, without address-space ids; page p of space s lies in frame 10 * s + p
                        1. switchTo(space 1)  ->  done
                        2. touch page 0  ->  miss
                        3. touch page 0  ->  miss
                             expected  hit
                        before step 3
                          present: space 1
                          the TLB knows no page
                        after step 3
                          present: space 1
                          the TLB knows no page""");
    }

    @Test
    void translationOfAnotherAddressSpaceIsABreach() {
        CheckFailure failure = failureOf(() -> BenchComparison.<TlbStep>of(
                        () -> new TlbBench(ONE, rules -> new LastEntry()),
                        () -> new TlbBench(ONE, rules -> new NoTlb()))
                .agreeOn(List.of(TlbStep.switchTo(1), TlbStep.switchTo(2), TlbStep.touch(0)), new Random(1)));

        assertThat(failure.witness())
                .contains("1. switchTo(space 1)  ->  done\n2. touch page 0  ->  miss\n3. touch page 0  ->  hit");

        failure = failureOf(() -> BenchStory.on(() -> new TlbBench(ONE, rules -> new LastEntry()))
                .then(TlbStep.switchTo(1))
                .then(TlbStep.touch(0))
                .then(TlbStep.switchTo(2))
                .expect(TlbStep.touch(0), TlbBench.miss()));

        assertThat(failure.kind()).isEqualTo(VerdictKind.BROKEN_INVARIANT);
        assertThat(failure.sentence().en())
                .contains("a translation to frame 10 rw-, and the page table says frame 20 rw-");
        assertThat(failure.witness())
                .contains("the TLB knows page 0 of space 2: frame 10 rw-  but the page table says frame 20 rw-");
    }

    @Test
    void comparisonOfEqualsFindsNothing() {
        Supplier<TlbBench> same = () -> new TlbBench(ONE, rules -> new LastEntry());

        BenchComparison.<TlbStep>of(same, same)
                .agreeOn(List.of(TlbStep.switchTo(1), TlbStep.switchTo(2), TlbStep.touch(0)), new Random(1));
    }

    @Test
    void longStoryIsShownWithoutWhatCanBeLeftOut() {
        List<TlbStep> story = List.of(
                TlbStep.switchTo(0), TlbStep.touch(70), TlbStep.touch(1), TlbStep.switchTo(1), TlbStep.touch(70));
        BenchComparison<TlbStep> comparison = BenchComparison.of(
                () -> new TlbBench(ONE, rules -> new LastEntry()), () -> new TlbBench(ONE, rules -> new NoTlb()));

        comparison.agreeOnStory(story);
        CheckFailure failure = failureOf(() ->
                comparison.agreeOnStory(Stream.concat(story.stream(), Stream.of(TlbStep.switchTo(0), TlbStep.touch(70)))
                        .toList()));

        assertThat(failure.witness())
                .contains("2. touch page 70  ->  miss\n3. touch page 70  ->  hit\n     expected  miss");
    }

    @Test
    void middleOfAVeryLongStoryIsLeftOut() {
        BenchStory<TlbStep> story =
                BenchStory.on(() -> new TlbBench(ONE, rules -> new NoTlb())).then(TlbStep.switchTo(0));
        for (int page = 2; page <= 40; page++) {
            story.then(TlbStep.touch(page));
        }

        CheckFailure failure = failureOf(() -> story.expect(TlbStep.touch(70), TlbBench.hit()));

        assertThat(failure.witness())
                .contains("15. touch page 15  ->  miss\n... (2 more)\n18. touch page 18  ->  miss")
                .contains("41. touch page 70  ->  miss\n     expected  hit");
        assertThat(failure.witness()).doesNotContain("16. touch").doesNotContain("17. touch");
    }

    @Test
    void kernelLoadsAnAddressSpaceOnlyWhereThereIsNoTask() {
        BenchStory.on(() -> ContextBench.withLargeNumbers(1, Careless::new))
                .expect(ContextStep.loadByKernel(0, 9), ContextBench.nobody())
                .expect(ContextStep.newTask(1, 7, 1L << 33, 5), ContextBench.nobody())
                .expect(
                        ContextStep.switchTo(0, 1),
                        ContextBench.registers("core 0: task 1, pc 0, sp 0, r [0, 0, 0], space 7"))
                .expect(ContextStep.loadByKernel(0, 9), BenchAnswer.nothing())
                .expect(
                        ContextStep.run(0),
                        ContextBench.registers("core 0: task 1, pc 17179869184, sp -34359738368,"
                                + " r [171798691840, 176093659136, 180388626432], space 7"));
    }

    @Test
    void registersOfWhoeverHasACoreAreTheAnswer() {
        CheckFailure failure = failureOf(() -> BenchStory.on(() -> ContextBench.countingLoads(2, Careless::new))
                .expect(ContextStep.newTask(1, 7), ContextBench.nobody())
                .expect(
                        ContextStep.switchTo(1, 1),
                        ContextBench.registers("core 1: task 1, pc 0, sp 0, r [0, 0, 0], space 7, loads 1"))
                .expect(
                        ContextStep.run(1),
                        ContextBench.registers("core 1: task 1, pc 4, sp -8, r [30, 31, 32], space 7, loads 1"))
                .expect(ContextStep.idle(1), ContextBench.nobody())
                .expect(
                        ContextStep.switchTo(0, 1),
                        ContextBench.registers("core 0: task 1, pc 4, sp -8, r [30, 31, 32], space 7, loads 1")));

        assertThat(failure.witness())
                .contains(
                        "before step 5\n  core 0: no task",
                        "task 1 would go on with pc 0, sp 0",
                        "after step 5\n  core 0: task 1, pc 0");
    }

    @Test
    void refusalIsAnAnswerOnlyWhereItIsAskedFor() {
        BenchStory.on(() -> ContextBench.withRefusals(1, Careless::new))
                .expect(ContextStep.newTask(1, 7), ContextBench.nobody())
                .expect(ContextStep.newTask(1, 7), BenchAnswer.thrown("IllegalStateException"));
        BenchStory.on(() -> ContextBench.of(1, Careless::new))
                .expect(ContextStep.newTask(1, 7), ContextBench.nobody())
                .expect(ContextStep.newTask(1, 7), BenchAnswer.nothing());
    }

    @Test
    void numbersThatLeadToOthersAreBreaches() {
        AddressSpaceIds always = (core, space) -> 1;

        assertThat(failureOf(() -> BenchStory.on(() -> new AsidBench(2, 2, (most, cores, flush) -> always))
                                .then(AsidStep.activate(0, 1))
                                .then(AsidStep.activate(0, 2)))
                        .sentence()
                        .en())
                .contains("under the number 1 the TLB still has a page of space 1");
        assertThat(failureOf(() -> BenchStory.on(() -> new AsidBench(2, 2, (most, cores, flush) -> always))
                                .then(AsidStep.activate(0, 1))
                                .then(AsidStep.activate(1, 2)))
                        .sentence()
                        .en())
                .contains("the number 1, which space 1 uses on core 0 at this moment");
        AddressSpaceIds byCore = (core, space) -> core + 1;
        assertThat(failureOf(() -> BenchStory.on(() -> new AsidBench(2, 2, (most, cores, flush) -> byCore))
                                .then(AsidStep.activate(0, 1))
                                .then(AsidStep.activate(1, 1)))
                        .sentence()
                        .en())
                .contains("the number 2, but on core 0 the same space has the number 1");
        assertThat(failureOf(() -> BenchStory.on(() -> new AsidBench(1, 2, (most, cores, flush) -> byCore))
                                .then(AsidStep.activate(1, 1)))
                        .sentence()
                        .en())
                .contains("the number 2, and there are 1 to 1");
    }

    @Test
    void flushesAreCounted() {
        BenchStory.on(() -> new AsidBench(1, 2, (most, cores, flush) -> (core, space) -> {
                    flush.accept(0);
                    return 1;
                }))
                .expect(AsidStep.activate(0, 1), AsidBench.cold(1))
                .expect(AsidStep.activate(0, 2), AsidBench.cold(1));
    }

    @Test
    void cachesAreAskedForHitsAndWarmth() {
        CheckFailure failure =
                failureOf(() -> BenchStory.on(() -> new CacheBench(1, 1, 1, (cores, sets, ways) -> new Endless()))
                        .expect(CacheStep.read(0, 1), BenchAnswer.nothing())
                        .expect(CacheStep.switchTo(0, 1), BenchAnswer.done())
                        .expect(CacheStep.read(0, 1), CacheBench.miss())
                        .expect(CacheStep.read(0, 2), CacheBench.miss())
                        .expect(CacheStep.warmth(0, 1), CacheBench.lines(1)));

        assertThat(failure.sentence().en()).endsWith("expected <1 line>, but got <2 lines>.");
        assertThat(failure.witness()).contains("core 0 runs task 1, warm lines: 2 for task 1");
    }

    @Test
    void priceIsShownWithTheSwitch() {
        SwitchCosts costs = new SwitchCosts(2, 10, 0, SwitchCharge.BETWEEN_DIFFERENT_TASKS, 1);
        PriceList prices = new PriceList(costs, given -> change -> 2).costs(new TaskSwitch(0, 1, 7, 2, 7, 0), 2);

        CheckFailure failure = failureOf(() -> prices.costs(new TaskSwitch(0, 1, 7, 3, 8, 0), 12));

        assertThat(failure.sentence().en())
                .isEqualTo("Going over on core 0 from task 1 (space 7) to task 3 (space 8), which ran on core 0 last,"
                        + " has to cost 12 ticks, but costs 2.");
        assertThat(failure.sentence().ko()).contains("12틱", "2틱");
    }

    @Test
    void stubIsNotMistakenForAWrongAnswer() {
        assertThat(catchThrowableOfType(
                        NotImplemented.class,
                        () -> BenchStory.on(() -> new TlbBench(ONE, rules -> {
                                    throw new NotImplemented("TranslationBuffer");
                                }))
                                .then(TlbStep.switchTo(1))))
                .isNotNull();
    }

    private static CheckFailure failureOf(Runnable story) {
        CheckFailure failure = catchThrowableOfType(CheckFailure.class, story::run);
        assertThat(failure).isNotNull();
        return failure;
    }

    /** Knows the last entry, whoever it belongs to. */
    private static final class LastEntry implements Tlb {
        private @Nullable TlbEntry last;

        @Override
        public void switchTo(int addressSpace) {}

        @Override
        public @Nullable TlbEntry lookup(int page) {
            return last != null && last.page() == page ? last : null;
        }

        @Override
        public void insert(TlbEntry entry) {
            last = entry;
        }

        @Override
        public void invalidate(int addressSpace, int page) {
            last = null;
        }

        @Override
        public void forget(int addressSpace) {
            last = null;
        }
    }

    /** Knows the address space of task 1 and nothing else. */
    private static final class Careless implements ContextKeeper {
        private final List<CoreRegisters> cores;
        private boolean created;

        Careless(List<CoreRegisters> cores) {
            this.cores = cores;
        }

        @Override
        public void create(int task, int addressSpace, long programCounter, long stackPointer) {
            if (created) {
                throw new IllegalStateException("once more");
            }
            created = true;
        }

        @Override
        public void switchTo(int core, int task) {
            cores.get(core).loadAddressSpace(7);
        }

        @Override
        public void idle(int core) {}

        @Override
        public void end(int task) {}
    }

    /** Displaces nothing, and every line is warm for everybody. */
    private static final class Endless implements DataCaches {
        private final Set<Long> lines = new TreeSet<>();

        @Override
        public void switchTo(int core, int task) {}

        @Override
        public boolean access(int core, long line) {
            return !lines.add(line);
        }

        @Override
        public int warmth(int core, int task) {
            return lines.size();
        }
    }
}
