package dev.timeslice.testkit.tasks;

import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.Optional;

/**
 * How a column of a picture differs from what it should be.
 *
 * @param sentence what is wrong, without saying after which operation
 */
record Difference(Column column, Message sentence) {

    static Optional<Difference> in(Column column, List<String> expected, TaskPicture actual) {
        List<String> found = actual.of(column);
        for (int task = 0; task < expected.size(); task++) {
            if (!expected.get(task).equals(found.get(task))) {
                return Optional.of(new Difference(column, sentence(column, expected, found, task)));
            }
        }
        return Optional.empty();
    }

    /** Whether something is shared says more than what is in it. */
    private static Message sentence(Column column, List<String> expected, List<String> found, int task) {
        int tid = TaskWorld.FIRST + task;
        for (int other = 0; column.holdsObjects() && other < task; other++) {
            boolean shall = object(expected.get(task)).equals(object(expected.get(other)));
            boolean does = object(found.get(task)).equals(object(found.get(other)));
            if (shall && !does) {
                return Message.of(
                                "task %d has to have the same %s as task %d, but has another one",
                                "태스크 %d의 %s은(는) 태스크 %d의 것과 같은 객체여야 하는데 다른 객체입니다")
                        .with(tid, column.words(), TaskWorld.FIRST + other);
            }
            if (does && !shall) {
                return Message.of(
                                "task %d has to have %s of its own, but has the very same as task %d",
                                "태스크 %d에는 따로 자기 %s이(가) 있어야 하는데 태스크 %d의 것과 같은 객체입니다")
                        .with(tid, column.words(), TaskWorld.FIRST + other);
            }
        }
        return Message.of("%s of task %d: expected %s, but found %s", "%s (태스크 %d): 기대한 값은 %s이고, 실제 값은 %s입니다")
                .with(column.words(), tid, expected.get(task), found.get(task));
    }

    /** The name in front of the content. */
    private static String object(String cell) {
        int content = cell.indexOf('(');
        return content < 0 ? cell : cell.substring(0, content);
    }
}
