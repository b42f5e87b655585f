package dev.timeslice.testkit.tasks;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.OpenFiles;
import dev.timeslice.model.task.Registers;
import dev.timeslice.model.task.SignalHandlers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.task.TaskMemory.OutOfMemory;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks that one factory makes. The first has tid and pid {@value #FIRST} and a parent, mostly {@value #PARENT}; whoever comes
 * next has the next number.
 */
final class TaskWorld {
    static final int FIRST = 10;
    static final int PARENT = 3;

    private static final String MADE = "a new task";

    private final TaskFactory factory;
    private final OneVariable.Copies copies;
    /** By their tids, from {@link #FIRST} on, whatever tid the factory gave them. */
    private final List<TaskBlock> tasks = new ArrayList<>();

    /**
     * @param mostCopies how many copies of a memory there are frames for
     * @param parent of the first task; 0 if it has none
     */
    TaskWorld(TaskFactory factory, int mostCopies, int parent) {
        this.factory = factory;
        this.copies = new OneVariable.Copies(mostCopies);
        OpenFiles files = new OpenFiles();
        files.open("tty");
        int hole = files.open("tmp");
        files.open("log");
        files.close(hole);
        SignalHandlers handlers = new SignalHandlers();
        handlers.set(Signal.INT, "quit");
        tasks.add(new TaskBlock(FIRST, FIRST, parent, new OneVariable(copies), files, handlers, registers(FIRST)));
    }

    private static Registers registers(int tid) {
        Registers registers = new Registers();
        registers.setProgramCounter(place(tid));
        registers.setStackPointer(stack(tid));
        registers.setResult(5);
        return registers;
    }

    private static long place(int tid) {
        return 100L * tid;
    }

    private static long stack(int tid) {
        return 1000L * tid;
    }

    TaskPicture picture() {
        return TaskPicture.of(tasks);
    }

    int copiesMade() {
        return copies.made();
    }

    /** What the operation was answered, as people read it; empty if nobody was asked. */
    String perform(TaskOperation operation) {
        int index = operation.tid() - FIRST;
        if (index >= tasks.size()) {
            return "";
        }
        TaskBlock task = tasks.get(index);
        if (operation instanceof TaskOperation.Clone clone) {
            return make(task, clone);
        }
        if (operation instanceof TaskOperation.Count) {
            if (task.memory() instanceof OneVariable variable) {
                variable.count();
            }
        } else if (operation instanceof TaskOperation.Open) {
            task.files().open("new");
        } else if (operation instanceof TaskOperation.Close) {
            task.files().close(0);
        } else if (operation instanceof TaskOperation.Handle handle) {
            task.handlers().set(handle.signal(), "stop");
        } else {
            Registers own = task.registers();
            own.setProgramCounter(own.programCounter() + 1);
            own.setStackPointer(own.stackPointer() - 8);
            own.setResult(1);
        }
        return "";
    }

    private String make(TaskBlock maker, TaskOperation.Clone clone) {
        int tid = FIRST + tasks.size();
        CloneRequest request = new CloneRequest(clone.flags(), tid, place(tid), stack(tid));
        CloneResult result;
        try {
            result = factory.clone(maker, request);
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (OutOfMemory e) {
            return "OutOfMemory was thrown";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + " was thrown";
        }
        if (result instanceof CloneResult.Made made) {
            if (made.task() == null || hasHoles(made.task())) {
                return "a task with something missing";
            }
            tasks.add(made.task());
            return MADE;
        }
        return result == null ? "null" : result.getClass().getSimpleName();
    }

    /** A null in it would break the next operation, and not the clone that is to blame. */
    private static boolean hasHoles(TaskBlock task) {
        return task.memory() == null || task.files() == null || task.handlers() == null || task.registers() == null;
    }
}
