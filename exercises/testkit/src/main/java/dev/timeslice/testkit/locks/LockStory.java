package dev.timeslice.testkit.locks;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Steps with locks, and the pictures that they have to come to: {@code story.expect(acquire("high", "a"), queued)}. */
public final class LockStory {
    private final LockBench bench;
    private final List<LockStep> steps = new ArrayList<>();
    private final List<LockPicture> pictures = new ArrayList<>();

    private LockStory(LockBench bench) {
        this.bench = bench;
    }

    /** A story in which nothing has happened yet. */
    public static LockStory on(Supplier<LockBench> maker) {
        return new LockStory(maker.get());
    }

    /**
     * Takes the step, and compares; returns this story, to go on with.
     *
     * @throws CheckFailure with all steps so far, if the picture is another one, or if new locks are in use before the
     *     first step
     */
    public LockStory expect(LockStep step, LockPicture right) {
        if (steps.isEmpty() && !bench.isUntouched()) {
            throw CheckFailure.failed(
                    Message.of(
                            "New locks have an owner or a queue already, before the first step: something is shared by all locks.",
                            "새로 만든 락에 첫 단계 전부터 소유자나 기다리는 태스크가 있습니다. 모든 락이 함께 쓰는 것이 있습니다."),
                    bench.holders());
        }
        LockPicture found = bench.perform(step);
        steps.add(step);
        pictures.add(found);
        String part = right.partThatDiffersFrom(found);
        if (!part.isEmpty()) {
            throw failure(right, found, part);
        }
        return this;
    }

    /** Who has what, for whom it waits, and its priorities, a line each, after all steps. */
    public List<String> table() {
        return tableAfter(steps.size());
    }

    private CheckFailure failure(LockPicture right, LockPicture found, String part) {
        int last = steps.size();
        List<String> lines = new ArrayList<>(List.of(bench.described()));
        for (int number = 1; number <= last; number++) {
            lines.add(number + ". " + steps.get(number - 1) + "  ->  " + pictures.get(number - 1));
        }
        lines.add("     expected  " + right);
        lines.add("before step " + last);
        tableAfter(last - 1).forEach(line -> lines.add("  " + line));
        lines.add("after step " + last);
        tableAfter(last).forEach(line -> lines.add("  " + line));
        return CheckFailure.failed(
                Message.of("Step %d, %s: expected <%s>, but found <%s>.", "%d번째 단계(%s): 기대한 것은 <%s>이고, 실제는 <%s>입니다.")
                        .with(last, steps.get(last - 1), part, found.partInPlaceOf(part, right)),
                String.join("\n", lines));
    }

    private List<String> tableAfter(int count) {
        LockBench other = bench.anew();
        steps.subList(0, count).forEach(other::perform);
        return other.table();
    }
}
