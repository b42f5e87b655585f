package dev.timeslice.testkit.loops;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A program, and what has to run at which tick: {@code expect(program, parts, "0 main", "5 A (timer)", "5 end")}. */
public final class LoopStory {

    private LoopStory() {}

    /**
     * Runs the program and compares.
     *
     * @param rows each a tick, a space and what happens then
     * @throws CheckFailure with both columns, if a row differs
     */
    public static void expect(LoopProgram program, LoopParts parts, String... rows) {
        List<LoopRow> expected = Arrays.stream(rows).map(LoopStory::row).toList();
        List<LoopRow> found = LoopRun.of(program, parts).rows();
        compare(program, expected, found).ifPresent(failure -> {
            throw failure;
        });
    }

    private static LoopRow row(String text) {
        int space = text.indexOf(' ');
        return new LoopRow(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
    }

    static Optional<CheckFailure> compare(LoopProgram program, List<LoopRow> expected, List<LoopRow> found) {
        return RowTable.firstDifference(expected, found)
                .map(row -> CheckFailure.failed(
                        Message.of("Expected <%s>, but found <%s>.", "기대한 것은 <%s>이고, 실제는 <%s>입니다.")
                                .with(at(row, expected), at(row, found)),
                        String.join("\n", RowTable.of(program, expected, found, row))));
    }

    private static Message at(int row, List<LoopRow> rows) {
        return row < rows.size()
                ? Message.of("tick %d: %s", "틱 %d: %s")
                        .with(rows.get(row).tick(), rows.get(row).what().strip())
                : Message.of("nothing more", "더는 없음");
    }
}
