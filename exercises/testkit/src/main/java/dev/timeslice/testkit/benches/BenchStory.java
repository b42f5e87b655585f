package dev.timeslice.testkit.benches;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Steps with the answers that they have to get: {@code story.expect(touch(1), hit())}. */
public final class BenchStory<O> {
    private static final int MOST_LINES = 40;
    private static final int FIRST_LINES = 15;

    private final Supplier<? extends Bench<O>> maker;
    private final Bench<O> bench;
    private final List<O> steps = new ArrayList<>();
    private final List<BenchAnswer> answers = new ArrayList<>();

    private BenchStory(Supplier<? extends Bench<O>> maker) {
        this.maker = maker;
        this.bench = maker.get();
    }

    /**
     * A story in which nothing has happened yet.
     *
     * @param maker makes benches with a new part each
     */
    public static <O> BenchStory<O> on(Supplier<? extends Bench<O>> maker) {
        return new BenchStory<>(maker);
    }

    /** Takes the step and compares its answer; returns this story, to go on with. */
    public BenchStory<O> expect(O step, BenchAnswer right) {
        steps.add(step);
        BenchAnswer actual = bench.perform(step);
        answers.add(actual);
        if (!right.equals(actual)) {
            throw failure(right, actual);
        }
        return this;
    }

    /** Takes steps that need no look at their answers, as long as they break nothing. */
    public BenchStory<O> then(O step) {
        steps.add(step);
        BenchAnswer actual = bench.perform(step);
        answers.add(actual);
        if (actual.breach()) {
            throw failure(BenchAnswer.done(), actual);
        }
        return this;
    }

    /** What the machine and the part remember now, such as a rubric shows it: a line each. */
    public List<String> tables() {
        return tablesAfter(steps.size());
    }

    private CheckFailure failure(BenchAnswer right, BenchAnswer actual) {
        int last = steps.size();
        List<String> lines = new ArrayList<>(List.of(bench.described()));
        List<String> told = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            told.add(number + ". " + steps.get(number - 1) + "  ->  " + answers.get(number - 1));
        }
        lines.addAll(shortened(told));
        lines.add("     expected  " + right);
        lines.add("before step " + last);
        shortened(tablesAfter(last - 1)).forEach(line -> lines.add("  " + line));
        lines.add("after step " + last);
        shortened(tablesAfter(last)).forEach(line -> lines.add("  " + line));
        return new CheckFailure(
                actual.breach() ? VerdictKind.BROKEN_INVARIANT : VerdictKind.FAILED,
                Message.of("Step %d, %s: expected <%s>, but got <%s>.", "%d번째 단계(%s): 기대한 결과는 <%s>이고, 실제 결과는 <%s>입니다.")
                        .with(last, steps.get(last - 1), right.words(), actual.words()),
                String.join("\n", lines));
    }

    /** The middle of what nobody would read to its end is left out. */
    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, FIRST_LINES));
        shown.add("... (" + (lines.size() - MOST_LINES + 1) + " more)");
        shown.addAll(lines.subList(lines.size() - (MOST_LINES - FIRST_LINES - 1), lines.size()));
        return shown;
    }

    /** On a bench of its own, for looking may change what is looked at. */
    private List<String> tablesAfter(int count) {
        Bench<O> other = maker.get();
        steps.subList(0, count).forEach(other::perform);
        try {
            return other.tables();
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException exception) {
            return List.of(exception.getClass().getSimpleName());
        }
    }
}
