package dev.timeslice.hiddenchecks.thread.contextswitch;

import static dev.timeslice.testkit.switching.TlbStep.move;
import static dev.timeslice.testkit.switching.TlbStep.protect;
import static dev.timeslice.testkit.switching.TlbStep.replace;
import static dev.timeslice.testkit.switching.TlbStep.switchTo;
import static dev.timeslice.testkit.switching.TlbStep.touch;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbRules;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.benches.BenchComparison;
import dev.timeslice.testkit.switching.TlbBench;
import dev.timeslice.testkit.switching.TlbStep;
import dev.timeslice.thread.contextswitch.TranslationBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TranslationBufferTest {
    private static final String CLASS = "dev.timeslice.thread.contextswitch.TranslationBuffer";
    /** More than there are pages. */
    private static final int PLENTY = 32;

    /** What counts here is who makes room: to insert a page that is there displaces nobody. */
    private static final List<TlbStep> ONE_SPACE =
            List.of(switchTo(1), touch(0), touch(1), touch(2), touch(3), touch(4), protect(0), protect(1));

    private static final List<TlbStep> CHANGES = List.of(
            switchTo(1), touch(0), touch(1), touch(2), move(1, 0), move(1, 1), protect(0), protect(1), replace(1));
    private static final List<TlbStep> SWITCHES =
            List.of(switchTo(1), switchTo(2), switchTo(3), touch(0), touch(1), touch(2));
    private static final List<TlbStep> OTHERS = List.of(
            switchTo(1), switchTo(2), touch(0), touch(1), move(1, 0), move(2, 1), replace(1), replace(2), replace(3));

    /** Spaces from 0 on, and more changes than there is room for. */
    private static final List<TlbStep> LITTLE_ROOM = List.of(
            switchTo(0),
            switchTo(1),
            touch(0),
            touch(1),
            touch(2),
            touch(3),
            move(0, 0),
            move(1, 0),
            move(1, 1),
            replace(0),
            replace(1));

    @Check("lru-in-every-story")
    void whatWasUsedLeastRecentlyGoes(CheckContext context) {
        for (int entries = 1; entries <= 4; entries++) {
            comparison(context, entries, false).agreeOn(ONE_SPACE, context.random("replacement " + entries));
        }
        comparison(context, 3, true).agreeOn(ONE_SPACE, context.random("replacement with ids"));
    }

    @Check("page-table-changes")
    void whatThePageTableNoLongerSaysIsForgotten(CheckContext context) {
        comparison(context, PLENTY, false).agreeOn(CHANGES, context.random("changes"));
    }

    @Check("no-leak-without-ids")
    void nothingOfAnotherAddressSpaceIsAnswered(CheckContext context) {
        comparison(context, PLENTY, false).agreeOn(SWITCHES, context.random("switches"));
    }

    @Check("others-change-without-ids")
    void changesOfOtherAddressSpacesTouchNothing(CheckContext context) {
        comparison(context, PLENTY, false).agreeOn(OTHERS, context.random("others"));
    }

    @Check("ids-keep-apart")
    void idsKeepAddressSpacesApart(CheckContext context) {
        comparison(context, PLENTY, true).agreeOn(SWITCHES, context.random("ids"));
    }

    @Check("ids-share-the-room")
    void addressSpacesShareTheRoom(CheckContext context) {
        for (int entries = 1; entries <= 4; entries++) {
            comparison(context, entries, true).agreeOn(SWITCHES, context.random("room " + entries));
        }
    }

    @Check("others-change-with-ids")
    void pageOfAnotherAddressSpaceIsForgottenToo(CheckContext context) {
        comparison(context, PLENTY, true).agreeOn(OTHERS, context.random("others with ids"));
    }

    @Check("room-comes-back")
    void whatIsForgottenLeavesItsRoomAndNothingElse(CheckContext context) {
        for (int entries = 2; entries <= 3; entries++) {
            for (boolean ids : new boolean[] {false, true}) {
                comparison(context, entries, ids).agreeOn(LITTLE_ROOM, context.random("room " + entries + ids));
            }
        }
    }

    @Check("many-entries")
    void largeBufferHoldsAsManyAsTheRulesSay(CheckContext context) {
        comparison(context, 128, false).agreeOnStory(twice(1, 128));
        List<TlbStep> story = new ArrayList<>(twice(0, 70));
        story.addAll(twice(1, 50));
        story.addAll(touches(0, 70));
        story.add(replace(1));
        story.addAll(twice(0, 70));
        story.addAll(touches(1, 50));
        comparison(context, 128, true).agreeOnStory(story);
    }

    private static List<TlbStep> twice(int space, int pages) {
        return Stream.of(touches(space, pages), touches(space, pages))
                .flatMap(List::stream)
                .toList();
    }

    private static List<TlbStep> touches(int space, int pages) {
        return Stream.concat(
                        Stream.of(switchTo(space)), IntStream.range(0, pages).mapToObj(TlbStep::touch))
                .toList();
    }

    private static BenchComparison<TlbStep> comparison(CheckContext context, int entries, boolean ids) {
        TlbRules rules = new TlbRules(entries, ids);
        return BenchComparison.of(
                () -> new TlbBench(rules, TranslationBuffer::new),
                () -> new TlbBench(rules, given -> context.reference(Tlb.class, CLASS, given)));
    }
}
