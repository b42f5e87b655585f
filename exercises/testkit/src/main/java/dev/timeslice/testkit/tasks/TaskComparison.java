package dev.timeslice.testkit.tasks;

import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Compares a task factory with the reference on every story of a search, and fails with the smallest that tells them apart. */
public final class TaskComparison {
    private final Supplier<? extends TaskFactory> subject;
    private final Supplier<? extends TaskFactory> reference;
    private final Set<Column> columns;
    private final int mostCopies;

    private TaskComparison(
            Supplier<? extends TaskFactory> subject,
            Supplier<? extends TaskFactory> reference,
            Set<Column> columns,
            int mostCopies) {
        this.subject = subject;
        this.reference = reference;
        this.columns = columns;
        this.mostCopies = mostCopies;
    }

    /**
     * A comparison of all columns, on a machine with memory enough.
     *
     * @param subject makes a fresh factory of the code under test
     * @param reference makes a fresh factory of the reference
     */
    public static TaskComparison of(
            Supplier<? extends TaskFactory> subject, Supplier<? extends TaskFactory> reference) {
        return new TaskComparison(subject, reference, EnumSet.allOf(Column.class), 64);
    }

    /** Looks at some columns alone; answers are always compared. */
    public TaskComparison in(Column first, Column... others) {
        return new TaskComparison(subject, reference, EnumSet.of(first, others), mostCopies);
    }

    /** On a machine with frames for so many copies of the memory. */
    public TaskComparison withFramesFor(int copies) {
        return new TaskComparison(subject, reference, columns, copies);
    }

    /**
     * @throws CheckFailure if the two go on differently in one of the stories
     */
    public void agreeOn(SequenceSearch<TaskOperation> stories) {
        Optional<Finding<TaskOperation, CheckFailure>> found = stories.firstFailing(this::differenceIn);
        if (found.isPresent()) {
            throw found.get().failure();
        }
    }

    private Optional<CheckFailure> differenceIn(List<TaskOperation> operations) {
        TaskStory story = TaskStory.about(subject.get(), mostCopies);
        TaskWorld right = new TaskWorld(reference.get(), mostCopies);
        try {
            for (TaskOperation operation : operations) {
                story.answers(operation, right.perform(operation));
                TaskPicture picture = right.picture();
                columns.forEach(column -> story.shows(column, picture.of(column)));
            }
            return Optional.empty();
        } catch (CheckFailure difference) {
            return Optional.of(difference);
        }
    }
}
