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
    private final int parent;

    private TaskComparison(
            Supplier<? extends TaskFactory> subject,
            Supplier<? extends TaskFactory> reference,
            Set<Column> columns,
            int mostCopies,
            int parent) {
        this.subject = subject;
        this.reference = reference;
        this.columns = columns;
        this.mostCopies = mostCopies;
        this.parent = parent;
    }

    /**
     * A comparison of all columns, on a machine with memory enough.
     *
     * @param subject makes a fresh factory of the code under test
     * @param reference makes a fresh factory of the reference
     */
    public static TaskComparison of(
            Supplier<? extends TaskFactory> subject, Supplier<? extends TaskFactory> reference) {
        return new TaskComparison(subject, reference, EnumSet.allOf(Column.class), 64, TaskWorld.PARENT);
    }

    /** Looks at some columns alone; answers are always compared. */
    public TaskComparison in(Column first, Column... others) {
        return new TaskComparison(subject, reference, EnumSet.of(first, others), mostCopies, parent);
    }

    /** On a machine with frames for so many copies of the memory. */
    public TaskComparison withFramesFor(int copies) {
        return new TaskComparison(subject, reference, columns, copies, parent);
    }

    /** With a first task that has no parent. */
    public TaskComparison withoutParent() {
        return new TaskComparison(subject, reference, columns, mostCopies, 0);
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
        TaskStory story = TaskStory.about(subject.get(), mostCopies, parent);
        TaskWorld right = new TaskWorld(reference.get(), mostCopies, parent);
        try {
            for (TaskOperation operation : operations) {
                story.answers(operation, right.perform(operation));
                story.shows(columns, right.picture());
            }
            return Optional.empty();
        } catch (CheckFailure difference) {
            return Optional.of(difference);
        }
    }
}
