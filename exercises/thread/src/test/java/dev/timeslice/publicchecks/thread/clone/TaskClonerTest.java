package dev.timeslice.publicchecks.thread.clone;

import static dev.timeslice.model.task.CloneFlag.FILES;
import static dev.timeslice.model.task.CloneFlag.MEMORY;
import static dev.timeslice.model.task.CloneFlag.SIGNAL_HANDLERS;
import static dev.timeslice.model.task.CloneFlag.THREAD_GROUP;
import static dev.timeslice.testkit.tasks.TaskOperation.count;
import static dev.timeslice.testkit.tasks.TaskOperation.handle;
import static dev.timeslice.testkit.tasks.TaskOperation.open;
import static dev.timeslice.testkit.tasks.TaskOperation.step;

import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.tasks.Column;
import dev.timeslice.testkit.tasks.TaskOperation;
import dev.timeslice.testkit.tasks.TaskStory;
import dev.timeslice.thread.clone.TaskCloner;

/** Task 10 is there from the beginning, and its parent is 3; it makes task 11. */
class TaskClonerTest {
    private static final CloneFlag[] THREAD = {MEMORY, FILES, SIGNAL_HANDLERS, THREAD_GROUP};
    private static final CloneFlag[] FORK = {};

    @Check("thread-shares")
    void threadSharesMemoryFilesAndHandlers() {
        story().then(clone(THREAD))
                .then(count(11))
                .shows(Column.MEMORY, "m1(x=1)", "m1(x=1)")
                .then(open(11))
                .shows(Column.FILES, "f1(0:tty 1:new 2:log)", "f1(0:tty 1:new 2:log)")
                .then(handle(10))
                .shows(Column.HANDLERS, "h1(INT:quit TERM:stop)", "h1(INT:quit TERM:stop)");
    }

    @Check("thread-has-registers")
    void threadHasRegistersOfItsOwn() {
        story().then(clone(THREAD))
                .shows(Column.REGISTERS, "r1(pc 1000, sp 10000, result 5)", "r2(pc 1100, sp 11000, result 0)")
                .then(step(11))
                .shows(Column.REGISTERS, "r1(pc 1000, sp 10000, result 5)", "r2(pc 1101, sp 10992, result 1)");
    }

    @Check("pid-of-the-group")
    void threadHasATidOfItsOwnAndThePidOfItsGroup() {
        story().then(clone(THREAD))
                .shows(Column.TID, "10", "11")
                .shows(Column.PID, "10", "10")
                .shows(Column.PARENT, "3", "3");
    }

    @Check("fork-copies")
    void forkCopiesMemoryFilesAndHandlers() {
        story().then(count(10))
                .then(clone(FORK))
                .shows(Column.MEMORY, "m1(x=1)", "m2(x=1)")
                .then(count(11))
                .shows(Column.MEMORY, "m1(x=1)", "m2(x=2)")
                .then(open(11))
                .shows(Column.FILES, "f1(0:tty 2:log)", "f2(0:tty 1:new 2:log)")
                .then(handle(10))
                .shows(Column.HANDLERS, "h1(INT:quit TERM:stop)", "h2(INT:quit)");
    }

    @Check("child-is-a-process")
    void childHasAPidOfItsOwnAndItsMakersProcessAsParent() {
        story().then(clone(FORK))
                .shows(Column.TID, "10", "11")
                .shows(Column.PID, "10", "11")
                .shows(Column.PARENT, "3", "10");
    }

    @Check("flags-go-together")
    void flagsThatDoNotGoTogetherAreRefused() {
        story().refuses(clone(SIGNAL_HANDLERS))
                .refuses(clone(MEMORY, THREAD_GROUP))
                .refuses(clone(SIGNAL_HANDLERS, THREAD_GROUP))
                .then(clone(MEMORY, SIGNAL_HANDLERS))
                .then(clone(MEMORY, SIGNAL_HANDLERS, THREAD_GROUP));
    }

    private static TaskStory story() {
        return TaskStory.about(new TaskCloner());
    }

    private static TaskOperation clone(CloneFlag... flags) {
        return TaskOperation.cloneTask(10, flags);
    }
}
