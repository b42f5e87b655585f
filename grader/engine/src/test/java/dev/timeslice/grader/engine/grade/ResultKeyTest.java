package dev.timeslice.grader.engine.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResultKeyTest {
    private static final List<String> CONDITIONS = List.of("engine", "1", "17", "box");
    private static final ExerciseSources BOX = sources(Map.of("Box.java", "class Box {}"), Map.of(), List.of());

    private static ExerciseSources sources(
            Map<String, String> files, Map<String, Message> unreadable, List<Message> notes) {
        return new ExerciseSources(new TreeMap<>(files), new TreeMap<>(unreadable), notes);
    }

    private static String key(ExerciseSources sources) {
        return ResultKey.of(sources, "course", CONDITIONS);
    }

    @Test
    void equalInputHasEqualKeys() {
        assertThat(key(BOX))
                .isEqualTo(key(sources(Map.of("Box.java", "class Box {}"), Map.of(), List.of())))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void everyPartOfWhatWasHandedInCounts() {
        Message note = Message.verbatim("read as MS949");

        assertThat(List.of(
                        key(BOX),
                        key(sources(Map.of(), Map.of(), List.of())),
                        key(sources(Map.of("Box.java", "class Box { }"), Map.of(), List.of())),
                        key(sources(Map.of("Lid.java", "class Box {}"), Map.of(), List.of())),
                        key(sources(Map.of("Box.java", "class Box {}"), Map.of(), List.of(note))),
                        key(sources(Map.of("Box.java", "class Box {}"), Map.of("Lid.java", note), List.of()))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theCourseAndEveryConditionCount() {
        assertThat(List.of(
                        key(BOX),
                        ResultKey.of(BOX, "another course", CONDITIONS),
                        ResultKey.of(BOX, "course", List.of("another engine", "1", "17", "box")),
                        ResultKey.of(BOX, "course", List.of("engine", "2", "17", "box")),
                        ResultKey.of(BOX, "course", List.of("engine", "1", "25", "box")),
                        ResultKey.of(BOX, "course", List.of("engine", "1", "17", "another box"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFileWithTheWordsOfARefusalIsNoRefusal() {
        Message reason = Message.verbatim("not UTF-8");

        assertThat(key(sources(Map.of("Box.java", "not UTF-8"), Map.of(), List.of())))
                .isNotEqualTo(key(sources(Map.of(), Map.of("Box.java", reason), List.of())));
    }
}
