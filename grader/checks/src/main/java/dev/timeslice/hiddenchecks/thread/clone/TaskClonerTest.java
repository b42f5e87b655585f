package dev.timeslice.hiddenchecks.thread.clone;

import dev.timeslice.model.process.Signal;
import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.tasks.Column;
import dev.timeslice.testkit.tasks.TaskComparison;
import dev.timeslice.testkit.tasks.TaskOperation;
import dev.timeslice.testkit.tasks.TaskStory;
import dev.timeslice.thread.clone.TaskCloner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** The cloner alone, against the reference; each criterion looks at one part of the tasks. */
class TaskClonerTest {
    private static final String CLASS = "dev.timeslice.thread.clone.TaskCloner";
    private static final List<IntFunction<TaskOperation>> EVERYTHING = List.of(
            TaskOperation::count,
            TaskOperation::open,
            TaskOperation::close,
            TaskOperation::handle,
            TaskOperation::step);

    @Check("threads-of-threads")
    void threadsOfThreadsAreAllOfOneProcess(CheckContext context) {
        comparison(context)
                .in(Column.TID, Column.PID, Column.PARENT)
                .agreeOn(Stories.of(context.random("threads"), List.of(Stories.THREAD), List.of()));
    }

    @Check("families")
    void processesOfThreadsAndOfProcessesKnowTheirParents(CheckContext context) {
        comparison(context)
                .in(Column.TID, Column.PID, Column.PARENT)
                .agreeOn(Stories.of(context.random("families"), List.of(Stories.FORK, Stories.THREAD), List.of()));
    }

    @Check("fork-without-frames")
    void forkThatFindsNoFramesIsAnsweredSo(CheckContext context) {
        TaskStory.about(new TaskCloner(), 1)
                .then(TaskOperation.cloneTask(10, Stories.FORK))
                .findsNoMemory(TaskOperation.cloneTask(11, Stories.FORK))
                .then(TaskOperation.cloneTask(11, Stories.THREAD));
        comparison(context)
                .withFramesFor(1)
                .in(Column.TID)
                .agreeOn(Stories.of(context.random("frames"), List.of(Stories.FORK, Stories.THREAD), List.of()));
    }

    @Check("memory-by-its-flag")
    void memoryIsSharedByItsFlagAlone(CheckContext context) {
        compare(context, Column.MEMORY, List.of(TaskOperation::count));
    }

    @Check("files-by-their-flag")
    void filesAreSharedByTheirFlagAlone(CheckContext context) {
        compare(context, Column.FILES, List.of(TaskOperation::open, TaskOperation::close));
    }

    @Check("handlers-by-their-flag")
    void handlersAreSharedByTheirFlagAlone(CheckContext context) {
        List<IntFunction<TaskOperation>> handle = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            handle.add(tid -> TaskOperation.handle(tid, signal));
        }
        compare(context, Column.HANDLERS, handle);
    }

    @Check("parent-by-its-flag")
    void parentFollowsFromTheFlags(CheckContext context) {
        compare(context, Column.PARENT, List.of());
        comparison(context)
                .withoutParent()
                .in(Column.PARENT)
                .agreeOn(Stories.of(context.random("no parent"), Stories.validFlags(), List.of()));
    }

    @Check("registers-never-shared")
    void registersAreNeverShared(CheckContext context) {
        compare(context, Column.REGISTERS, List.of(TaskOperation::step));
    }

    private static void compare(CheckContext context, Column column, List<IntFunction<TaskOperation>> others) {
        comparison(context).in(column).agreeOn(Stories.of(context.random(column.name()), Stories.validFlags(), others));
    }

    @Check("refusals-change-nothing")
    void whoIsRefusedHasChangedNothing() {
        for (Set<CloneFlag> flags : Stories.invalidFlags()) {
            TaskStory.about(new TaskCloner())
                    .refuses(TaskOperation.cloneTask(10, flags))
                    .madeCopies(0);
            // What is wrong in any case is said before what depends on the machine.
            TaskStory.about(new TaskCloner(), 0).refuses(TaskOperation.cloneTask(10, flags));
        }
        for (Set<CloneFlag> flags : Stories.validFlags()) {
            TaskStory.about(new TaskCloner())
                    .then(TaskOperation.cloneTask(10, flags))
                    .madeCopies(flags.contains(CloneFlag.MEMORY) ? 0 : 1);
        }
    }

    @Check("any-story-agrees")
    void anyStoryGoesOnAsWithTheReference(CheckContext context) {
        List<Set<CloneFlag>> flags = new ArrayList<>(Stories.validFlags());
        flags.addAll(Stories.invalidFlags());
        comparison(context).agreeOn(Stories.of(context.random("stories"), flags, EVERYTHING));
        comparison(context)
                .withFramesFor(2)
                .agreeOn(Stories.of(context.random("little memory"), Stories.validFlags(), EVERYTHING));
    }

    private static TaskComparison comparison(CheckContext context) {
        return TaskComparison.of(TaskCloner::new, () -> context.reference(TaskFactory.class, CLASS));
    }
}
