package dev.timeslice.testkit.memory;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps of processes with the answers that they have to get: {@code story.expect(load("A", 16), value(7))}.
 *
 * <p>After each step the invariants have to hold: a page that somebody may write is reached from one space only, each frame
 * in use is mapped and each mapped one is in use, and code stays. A failure shows the steps so far and the page tables
 * before and after the last one.
 */
public final class MemoryStory {
    private final MemoryParts parts;
    private final MemoryMachine machine;
    private final List<Told> told = new ArrayList<>();
    private PageTables before;

    private record Told(MemoryOperation operation, MemoryAnswer answer) {}

    private MemoryStory(MemoryParts parts) {
        this.parts = parts;
        this.machine = new MemoryMachine(parts);
        this.before = machine.tables();
    }

    /** A story on a machine of these parts, on which no process runs yet. */
    public static MemoryStory on(MemoryParts parts) {
        return new MemoryStory(parts);
    }

    /** Takes the step and compares its answer; returns this story, to go on with. */
    public MemoryStory expect(MemoryOperation operation, MemoryAnswer expected) {
        int number = told.size() + 1;
        MemoryAnswer actual = machine.perform(operation, number);
        PageTables after = machine.tables();
        told.add(new Told(operation, actual));
        if (!expected.equals(actual)) {
            throw failure(
                    Message.of(
                                    "Step %d, %s, was answered wrongly: expected %s, but got %s.",
                                    "%d번째 단계(%s)의 답이 틀렸습니다. 기대한 답은 %s이고, 실제 답은 %s입니다.")
                            .with(number, operation, expected, actual),
                    "expected  " + expected,
                    after);
        }
        Optional<Message> broken = MemoryInvariants.firstBroken(machine, after);
        if (broken.isPresent()) {
            throw failure(
                    Message.of("After step %d, %s: %s", "%d번째 단계(%s) 뒤: %s").with(number, operation, broken.get()),
                    "broken    " + broken.get().en(),
                    after);
        }
        before = after;
        return this;
    }

    /** The page tables as they are now, such as a rubric shows them. */
    public List<String> tables() {
        return before.lines();
    }

    private CheckFailure failure(Message sentence, String verdict, PageTables after) {
        List<String> lines = new ArrayList<>(parts.described().lines().toList());
        int number = 0;
        for (Told one : told) {
            number++;
            lines.add(number + ". " + one.operation() + "  ->  " + one.answer());
        }
        lines.add("     " + verdict);
        lines.add("page tables before step " + number);
        before.lines().forEach(line -> lines.add("  " + line));
        lines.add("page tables after step " + number);
        after.lines().forEach(line -> lines.add("  " + line));
        return new CheckFailure(VerdictKind.BROKEN_INVARIANT, sentence, String.join("\n", lines));
    }
}
