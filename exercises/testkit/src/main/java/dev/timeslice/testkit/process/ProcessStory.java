package dev.timeslice.testkit.process;

import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Excerpt;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls of one process table with the answers that they have to get: {@code story.expect(spawn(1, "a"), spawned(2))}.
 *
 * <p>After each call the table has to be one: every line by its number as well as in the list, in order, and every parent
 * there and alive. A failure shows the calls so far and the table before and after the last one.
 */
public final class ProcessStory {
    private final ProcessTable table;
    private final String described;
    private final List<String> told = new ArrayList<>();
    private List<ProcessEntry> before;

    private ProcessStory(ProcessTable table, String described) {
        this.table = table;
        this.described = described;
        this.before = List.copyOf(table.entries());
    }

    /**
     * @param described how the table was made, in words that fit both languages, such as its constructor call
     */
    public static ProcessStory about(ProcessTable table, String described) {
        return new ProcessStory(table, described);
    }

    /** Makes the call and compares its answer; returns this story, to go on with. */
    public ProcessStory expect(ProcessOperation operation, ProcessAnswer expected) {
        ProcessAnswer actual = ProcessDriver.perform(table, operation);
        told.add(told.size() + 1 + ". " + operation + "  ->  " + actual);
        List<ProcessEntry> after = List.copyOf(table.entries());
        if (!expected.equals(actual)) {
            throw failure(
                    Message.of(
                                    "Call %d, %s, was answered wrongly: expected %s, but got %s.",
                                    "%d번째 호출 %s의 답이 틀렸습니다. 기대한 답은 %s이고, 실제 답은 %s입니다.")
                            .with(told.size(), operation, expected, actual),
                    List.of("     expected  " + expected),
                    after);
        }
        requireOneTable(operation, after);
        before = after;
        return this;
    }

    /** Compares the whole table, written as {@link ProcessFamily} does; returns this story, to go on with. */
    public ProcessStory shows(String... lines) {
        return shows(List.of(lines));
    }

    /** Compares the whole table with that of another one. */
    ProcessStory agreesWith(ProcessTable right) {
        return right.entries().equals(before) ? this : shows(ProcessFamily.lines(right.entries()));
    }

    private ProcessStory shows(List<String> expected) {
        List<String> actual = ProcessFamily.lines(before);
        if (!actual.equals(expected)) {
            List<String> witness = new ArrayList<>(List.of("table as it should be"));
            Excerpt.of(expected).forEach(line -> witness.add("  " + line));
            throw failure(
                    Message.of(
                                    "After call %d the process table is not as it should be: expected %s, but got %s.",
                                    "%d번째 호출 뒤의 프로세스 테이블이 올바르지 않습니다. 기대한 것은 %s이고, 실제는 %s입니다.")
                            .with(told.size(), firstOther(expected, actual), firstOther(actual, expected)),
                    witness,
                    before);
        }
        return this;
    }

    /** The first line that the other table does not have at the same place, without its indentation. */
    private static String firstOther(List<String> lines, List<String> others) {
        for (int i = 0; i < lines.size(); i++) {
            if (i >= others.size() || !lines.get(i).equals(others.get(i))) {
                return "<" + lines.get(i).strip() + ">";
            }
        }
        return "<->";
    }

    private void requireOneTable(ProcessOperation operation, List<ProcessEntry> after) {
        int last = 0;
        for (ProcessEntry line : after) {
            if (line.pid() <= last) {
                throw broken(
                        operation,
                        Message.of("entries() is not in ascending order", "entries()가 번호의 오름차순이 아닙니다"),
                        after);
            }
            last = line.pid();
        }
        int next = 0;
        for (ProcessEntry line : after) {
            // Whoever is not in the list is in no line of its own either.
            for (; next < line.pid(); next++) {
                requireEntry(operation, next, null, after);
            }
            requireEntry(operation, next, line, after);
            next++;
            requireLivingParent(operation, line, after);
        }
        requireEntry(operation, next, null, after);
    }

    private void requireEntry(
            ProcessOperation operation, int pid, @Nullable ProcessEntry expected, List<ProcessEntry> after) {
        ProcessEntry actual = table.entry(pid);
        if (!Objects.equals(expected, actual)) {
            throw broken(
                    operation,
                    Message.of("entry(%d) is %s, but entries() says %s", "entry(%d)의 답은 %s인데 entries()에는 %s로 되어 있습니다")
                            .with(pid, String.valueOf(actual), String.valueOf(expected)),
                    after);
        }
    }

    private void requireLivingParent(ProcessOperation operation, ProcessEntry line, List<ProcessEntry> after) {
        boolean alive =
                after.stream().anyMatch(other -> other.pid() == line.parent() && other.state() != ProcessState.ZOMBIE);
        if (!alive && line.pid() != ProcessTable.ROOT) {
            throw broken(
                    operation,
                    Message.of("process %d has the parent %d, which does not live", "프로세스 %d의 부모 %d은(는) 살아 있지 않습니다")
                            .with(line.pid(), line.parent()),
                    after);
        }
    }

    private CheckFailure broken(ProcessOperation operation, Message what, List<ProcessEntry> after) {
        return failure(
                Message.of("After call %d, %s, %s.", "%d번째 호출 %s 뒤: %s.").with(told.size(), operation, what),
                List.of(),
                after);
    }

    private CheckFailure failure(Message sentence, List<String> expected, List<ProcessEntry> after) {
        List<String> lines = new ArrayList<>(List.of(described));
        lines.addAll(Excerpt.of(told));
        lines.addAll(expected);
        if (after != before) {
            lines.add("table before the last call");
            Excerpt.of(ProcessFamily.lines(before)).forEach(line -> lines.add("  " + line));
        }
        lines.add(after == before ? "table as it is" : "table after it");
        Excerpt.of(ProcessFamily.lines(after)).forEach(line -> lines.add("  " + line));
        return CheckFailure.failed(sentence, String.join("\n", lines));
    }
}
