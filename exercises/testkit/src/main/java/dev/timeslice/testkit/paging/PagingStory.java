package dev.timeslice.testkit.paging;

import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Excerpt;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Steps of processes with the answers that they have to get: {@code story.expect(fork("A", "B"), done())}.
 *
 * <p>After each step the invariants have to hold: each process reads what it has to read; a page that somebody may write is
 * reached from one table only; the reference count of each frame is the number of entries that refer to it; code and shared
 * memory stay where they are. A failure shows the steps so far and the page tables before and after the last one.
 */
public final class PagingStory {
    private final PagingPlan plan;
    private final PagingMachine machine;
    private final ExpectedBytes expected;
    private final List<Told> told = new ArrayList<>();
    private PageTables before;
    private PageTables now;

    private record Told(PagingOperation operation, PagingAnswer answer) {}

    private PagingStory(PagingPlan plan, PagingMachine machine) {
        this.plan = plan;
        this.machine = machine;
        this.expected = new ExpectedBytes(plan);
        this.now = PageTables.of(machine);
        this.before = now;
    }

    /** A story on a machine on which nothing has happened yet. */
    public static PagingStory on(PagingPlan plan, Function<? super FrameTable, ? extends ForkStrategy> strategy) {
        return new PagingStory(plan, plan.machine(strategy));
    }

    /** Takes the step and compares its answer; returns this story, to go on with. */
    public PagingStory expect(PagingOperation operation, PagingAnswer right) {
        int number = told.size() + 1;
        PagingAnswer actual = machine.perform(operation, number);
        before = now;
        now = PageTables.of(machine);
        told.add(new Told(operation, actual));
        if (!right.equals(actual)) {
            throw failure(
                    VerdictKind.FAILED,
                    Message.of(
                                    "Step %d, %s: expected <%s>, but got <%s>.",
                                    "%d번째 단계(%s): 기대한 결과는 <%s>이고, 실제 결과는 <%s>입니다.")
                            .with(number, operation, right, actual),
                    "expected  " + right);
        }
        if (hasEffect(right)) {
            expected.happened(operation, number);
        }
        Optional<Message> broken = PagingInvariants.firstBroken(plan, machine, expected);
        if (broken.isPresent()) {
            throw broken(operation, broken.get());
        }
        return this;
    }

    /** So many frames are free now. */
    public PagingStory expectFree(int frames) {
        int free = machine.frames().available();
        if (free != frames) {
            throw failure(
                    VerdictKind.FAILED,
                    Message.of(
                                    "After step %d %d frames are free, and there have to be %d.",
                                    "%d번째 단계 뒤에 빈 프레임은 %d개입니다. %d개여야 합니다.")
                            .with(told.size(), free, frames),
                    "expected  " + frames + " free frames, found " + free);
        }
        return this;
    }

    /** The last step has left the page table of a process as it was. */
    public PagingStory expectUnchanged(String process) {
        if (!now.entriesOf(process).equals(before.entriesOf(process))) {
            throw failure(
                    VerdictKind.FAILED,
                    Message.of(
                                    "Step %d, %s, has changed the page table of %s, which has to stay as it was.",
                                    "%d번째 단계(%s)에서 프로세스 %s의 페이지 테이블이 바뀌었습니다. 그대로여야 합니다.")
                            .with(told.size(), told.get(told.size() - 1).operation(), process),
                    "expected  the page table of " + process + " as it was");
        }
        return this;
    }

    /** The page tables as they are now, such as a rubric shows them: a line a page. */
    public List<String> tables() {
        return now.lines();
    }

    private static boolean hasEffect(PagingAnswer answer) {
        return answer.equals(PagingAnswer.done())
                || answer.equals(PagingAnswer.written())
                || answer.equals(PagingAnswer.writtenInPlace())
                || answer.equals(PagingAnswer.writtenToCopy());
    }

    private CheckFailure broken(PagingOperation operation, Message what) {
        return failure(
                VerdictKind.BROKEN_INVARIANT,
                Message.of("After step %d, %s: %s", "%d번째 단계(%s) 뒤: %s").with(told.size(), operation, what),
                "broken    " + what.en());
    }

    private CheckFailure failure(VerdictKind kind, Message sentence, String verdict) {
        List<String> steps = new ArrayList<>();
        int number = 0;
        for (Told one : told) {
            number++;
            steps.add(number + ". " + one.operation() + "  ->  " + one.answer());
        }
        List<String> lines = new ArrayList<>(List.of(plan.described()));
        lines.addAll(Excerpt.of(steps));
        lines.add("     " + verdict);
        lines.add("page tables before step " + number);
        Excerpt.of(before.lines()).forEach(line -> lines.add("  " + line));
        lines.add("page tables after step " + number);
        Excerpt.of(now.lines()).forEach(line -> lines.add("  " + line));
        return new CheckFailure(kind, sentence, String.join("\n", lines));
    }
}
