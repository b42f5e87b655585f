package dev.timeslice.testkit.tasks;

import static dev.timeslice.model.task.CloneFlag.FILES;
import static dev.timeslice.model.task.CloneFlag.MEMORY;
import static dev.timeslice.testkit.tasks.TaskOperation.cloneTask;
import static dev.timeslice.testkit.tasks.TaskOperation.count;
import static dev.timeslice.testkit.tasks.TaskOperation.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.Registers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.task.TaskMemory.OutOfMemory;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskStoryTest {

    @Test
    void storyThatGoesWellShowsWhatIsShared() {
        TaskStory story = TaskStory.about(TaskStoryTest::byFlags)
                .then(cloneTask(10, FILES))
                .then(count(11))
                .then(open(11))
                .shows(Column.MEMORY, "m1(x=0)", "m2(x=1)")
                .shows(Column.FILES, "f1(0:tty 1:new 2:log)", "f1(0:tty 1:new 2:log)")
                .madeCopies(1);

        assertThat(story.picture()).isEqualTo("""
                        tid  pid  parent  memory   files                  handlers      registers
                        10   10   3       m1(x=0)  f1(0:tty 1:new 2:log)  h1(INT:quit)  r1(pc 1000, sp 10000, result 5)
                        11   11   10      m2(x=1)  f1(0:tty 1:new 2:log)  h2(INT:quit)  r2(pc 0, sp 0, result 0)
                        """);
    }

    @Test
    void objectThatShouldBeSharedIsSaidSo() {
        CheckFailure failure = failureOf(() ->
                TaskStory.about(TaskStoryTest::byFlags).then(cloneTask(10)).shows(Column.FILES, "f1(a)", "f1(a)"));

        assertThat(failure.sentence().en()).contains("task 10", "expected f1(a)");

        failure = failureOf(() -> TaskStory.about(TaskStoryTest::byFlags)
                .then(cloneTask(10))
                .shows(Column.FILES, "f1(0:tty 2:log)", "f1(0:tty 2:log)"));

        assertThat(failure.sentence().en())
                .isEqualTo("After operation 1: task 11 has to have the same table of open files as task 10,"
                        + " but has another one.");
        assertThat(failure.sentence().ko()).contains("태스크 11", "태스크 10");
        assertThat(failure.witness()).startsWith("""
                        1. task 10: clone[]
                        expected
                        tid  files
                        10   f1(0:tty 2:log)
                        11   f1(0:tty 2:log)
                        actual
                        """).contains("actual\ntid  pid  parent");
    }

    @Test
    void objectThatShouldBeTheTasksOwnIsSaidSo() {
        CheckFailure failure = failureOf(() -> TaskStory.about(TaskStoryTest::byFlags)
                .then(cloneTask(10, MEMORY))
                .shows(Column.MEMORY, "m1(x=0)", "m2(x=0)"));

        assertThat(failure.sentence().en())
                .contains("task 11 has to have memory of its own", "the very same as task 10");
    }

    @Test
    void comparisonFindsTheShortestStory() {
        CheckFailure failure = failureOf(() -> TaskComparison.of(
                        () -> (maker, request) -> made(maker, request, maker.tid()), () -> TaskStoryTest::byFlags)
                .in(Column.PARENT)
                .agreeOn(SequenceSearch.over(List.of(count(10), cloneTask(10), cloneTask(11, MEMORY)))
                        .allUpTo(3)));

        assertThat(failure.witness()).startsWith("1. task 10: clone[]\n2. task 11: clone[MEMORY]\nexpected");
    }

    @Test
    void expectedTableOfAComparisonIsRightAsAWhole() {
        CheckFailure failure = failureOf(() -> TaskComparison.of(
                        () -> (maker, request) -> made(maker, new CloneRequest(Set.of(MEMORY), 99, 0, 0), 7),
                        () -> TaskStoryTest::byFlags)
                .agreeOn(SequenceSearch.over(List.of(cloneTask(10))).allUpTo(1)));

        assertThat(failure.witness())
                .contains(
                        "expected\ntid  pid  parent  memory",
                        "\n11   11   10      m2(x=0)",
                        "\n99   99   7       m1(x=0)");
    }

    @Test
    void factoryThatCannotFindFramesIsAskedForAnAnswer() {
        TaskStory.about(
                        (maker, request) -> {
                            try {
                                return byFlags(maker, request);
                            } catch (OutOfMemory e) {
                                return new CloneResult.OutOfMemory();
                            }
                        },
                        1)
                .then(cloneTask(10))
                .findsNoMemory(cloneTask(10));

        assertThat(failureOf(() -> TaskStory.about(TaskStoryTest::byFlags, 0).findsNoMemory(cloneTask(10)))
                        .sentence()
                        .en())
                .contains("expected OutOfMemory, but the answer was OutOfMemory was thrown");
    }

    @Test
    @SuppressWarnings("NullAway") // A student may put anything into an answer.
    void nullsAndExceptionsAreAnswers() {
        TaskFactory none = (maker, request) -> new CloneResult.Made(null);
        TaskFactory broken = (maker, request) -> {
            throw new IllegalStateException("oops");
        };
        TaskFactory stub = (maker, request) -> {
            throw new NotImplemented("clone");
        };

        assertThat(failureOf(() -> TaskStory.about(none).then(cloneTask(10)))
                        .sentence()
                        .en())
                .contains("a task with something missing");
        assertThat(failureOf(() -> TaskStory.about(broken).then(cloneTask(10)))
                        .sentence()
                        .en())
                .contains("IllegalStateException was thrown");
        assertThat(catchThrowableOfType(
                        NotImplemented.class, () -> TaskStory.about(stub).then(cloneTask(10))))
                .isNotNull();
    }

    private static CheckFailure failureOf(Runnable story) {
        CheckFailure failure = catchThrowableOfType(CheckFailure.class, story::run);
        assertThat(failure).isNotNull();
        return failure;
    }

    /** Minds two of the flags; the parent of a new task is always the first one. */
    private static CloneResult byFlags(TaskBlock maker, CloneRequest request) {
        return made(maker, request, TaskWorld.FIRST);
    }

    private static CloneResult made(TaskBlock maker, CloneRequest request, int parent) {
        return new CloneResult.Made(new TaskBlock(
                request.tid(),
                request.tid(),
                parent,
                request.flags().contains(MEMORY)
                        ? maker.memory()
                        : maker.memory().copy(),
                request.flags().contains(FILES) ? maker.files() : maker.files().copy(),
                maker.handlers().copy(),
                new Registers()));
    }
}
