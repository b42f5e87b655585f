package dev.timeslice.publicchecks.thread.contextswitch;

import static dev.timeslice.testkit.benches.BenchAnswer.done;
import static dev.timeslice.testkit.switching.TlbBench.hit;
import static dev.timeslice.testkit.switching.TlbBench.miss;
import static dev.timeslice.testkit.switching.TlbStep.move;
import static dev.timeslice.testkit.switching.TlbStep.switchTo;
import static dev.timeslice.testkit.switching.TlbStep.touch;

import dev.timeslice.model.cpu.TlbRules;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.switching.TlbBench;
import dev.timeslice.testkit.switching.TlbStep;
import dev.timeslice.thread.contextswitch.TranslationBuffer;

/** To touch a page is to look it up, and to insert its entry after a miss. */
class TranslationBufferTest {

    @Check("tlb-remembers")
    void pageThatWasTouchedIsKnown() {
        story(4, false)
                .expect(switchTo(1), done())
                .expect(touch(0), miss())
                .expect(touch(0), hit())
                .expect(touch(3), miss())
                .expect(touch(0), hit())
                .expect(move(1, 0), done())
                .expect(touch(0), miss())
                .expect(touch(3), hit());
    }

    @Check("least-recent-goes")
    void pageThatWasUsedLeastRecentlyMakesRoom() {
        story(2, false)
                .expect(switchTo(1), done())
                .expect(touch(0), miss())
                .expect(touch(1), miss())
                .expect(touch(0), hit())
                .expect(touch(2), miss())
                .expect(touch(0), hit())
                .expect(touch(1), miss());
    }

    @Check("flushed-without-ids")
    void switchToAnotherAddressSpaceEmptiesIt() {
        story(8, false)
                .expect(switchTo(1), done())
                .expect(touch(0), miss())
                .expect(switchTo(2), done())
                .expect(touch(0), miss())
                .expect(touch(0), hit())
                .expect(switchTo(1), done())
                .expect(touch(0), miss());
    }

    @Check("survives-with-ids")
    void entriesWithIdsSurviveASwitch() {
        story(8, true)
                .expect(switchTo(1), done())
                .expect(touch(0), miss())
                .expect(switchTo(2), done())
                .expect(touch(0), miss())
                .expect(switchTo(1), done())
                .expect(touch(0), hit());
    }

    private static BenchStory<TlbStep> story(int entries, boolean ids) {
        return BenchStory.on(() -> new TlbBench(new TlbRules(entries, ids), TranslationBuffer::new));
    }
}
