package dev.timeslice.testkit.tasks;

import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Operations of tasks with what has to come of them: {@code story.then(cloneTask(10, MEMORY)).shows(PID, "10", "11")}.
 *
 * <p>In the beginning there is task 10, with two open files, a signal handler, and a variable that is 0. New tasks are
 * numbered from 11 on. A failure shows the story as a numbered list, and the table of tasks as it should be and as it is.
 */
public final class TaskStory {
    private static final int ENOUGH = 64;

    private final TaskWorld world;
    private final List<String> told = new ArrayList<>();

    private TaskStory(TaskWorld world) {
        this.world = world;
    }

    /** A story on a machine with memory enough. */
    public static TaskStory about(TaskFactory factory) {
        return about(factory, ENOUGH);
    }

    /** A story on a machine with frames for so many copies of the memory. */
    public static TaskStory about(TaskFactory factory, int mostCopies) {
        return about(factory, mostCopies, TaskWorld.PARENT);
    }

    /** A story whose first task has another parent, or none. */
    static TaskStory about(TaskFactory factory, int mostCopies, int parent) {
        return new TaskStory(new TaskWorld(factory, mostCopies, parent));
    }

    /** The table of tasks as it is, for people. */
    public String picture() {
        return world.picture().toString();
    }

    /** A task does something, and if it clones there has to be a new task. */
    public TaskStory then(TaskOperation operation) {
        return answers(operation, operation instanceof TaskOperation.Clone ? "a new task" : "");
    }

    /** A clone has to be refused because of its flags. */
    public TaskStory refuses(TaskOperation operation) {
        return answers(operation, "InvalidFlags");
    }

    /** A clone has to fail because there are too few frames. */
    public TaskStory findsNoMemory(TaskOperation operation) {
        return answers(operation, "OutOfMemory");
    }

    /** The operation has to be answered so. */
    TaskStory answers(TaskOperation operation, String expected) {
        String actual = world.perform(operation);
        told.add(operation.toString());
        if (!expected.equals(actual)) {
            throw CheckFailure.failed(
                    Message.of(
                                    "Operation %d, <%s>: expected %s, but the answer was %s.",
                                    "%d번째 연산 <%s>: 기대한 답은 %s이고, 실제 답은 %s입니다.")
                            .with(told.size(), operation, words(expected), words(actual)),
                    program() + world.picture());
        }
        return this;
    }

    /**
     * What the table of tasks has to show now.
     *
     * @param cells of one column, from the oldest task to the newest; where two tasks have the same object, the same name
     *     stands in front, such as {@code m1(x=0)}
     */
    public TaskStory shows(Column column, String... cells) {
        return shows(column, List.of(cells));
    }

    private TaskStory shows(Column column, List<String> cells) {
        // Of the other columns nothing is said here, so they are not shown as if they were right.
        TaskPicture actual = world.picture();
        return shows(column, cells, actual.table(Map.of(column, cells)));
    }

    /** The table has to show what the right one shows in some columns. */
    TaskStory shows(Set<Column> columns, TaskPicture right) {
        columns.forEach(column -> shows(column, right.of(column), right.toString()));
        return this;
    }

    private TaskStory shows(Column column, List<String> cells, String expected) {
        TaskPicture actual = world.picture();
        Optional<Difference> difference = Difference.in(column, cells, actual);
        if (difference.isPresent()) {
            throw CheckFailure.failed(
                    Message.of("After operation %d: %s.", "%d번째 연산 뒤: %s.")
                            .with(told.size(), difference.get().sentence()),
                    program() + "expected\n" + expected + "actual\n" + actual);
        }
        return this;
    }

    /** How many copies of a memory have to have been made so far: each takes frames. */
    public TaskStory madeCopies(int expected) {
        if (world.copiesMade() != expected) {
            throw CheckFailure.failed(
                    Message.of(
                                    "After operation %d the memory has to have been copied %d times, but it was %d times.",
                                    "%d번째 연산 뒤까지 메모리 복사는 %d번이어야 하는데 %d번 일어났습니다.")
                            .with(told.size(), expected, world.copiesMade()),
                    program() + world.picture());
        }
        return this;
    }

    private String program() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < told.size(); i++) {
            text.append(i + 1).append(". ").append(told.get(i)).append('\n');
        }
        return text.toString();
    }

    private static Message words(String answer) {
        return switch (answer) {
            case "" -> Message.of("nothing", "없음");
            case "a new task" -> Message.of("a new task", "새 태스크");
            default -> Message.verbatim(answer);
        };
    }
}
