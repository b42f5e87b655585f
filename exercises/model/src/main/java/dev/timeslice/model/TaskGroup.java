package dev.timeslice.model;

import dev.timeslice.model.task.OpenFiles;
import dev.timeslice.model.task.SignalHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process while it runs: its tasks, and what they have in common. */
final class TaskGroup {
    final String name;
    final List<Task> tasks = new ArrayList<>(1);
    /** Its tasks that have not ended, those that have not arrived among them. */
    int living;

    /** {@code null} as long as nobody has asked for it. */
    @Nullable
    Memory memory;

    /** {@code null} as long as nobody keeps a process table, or it has not arrived. */
    @Nullable
    ProcessLine line;

    private @Nullable OpenFiles files;
    private @Nullable SignalHandlers handlers;
    private @Nullable Map<String, Task> made;
    private @Nullable Map<String, TaskGroup> children;

    TaskGroup(String name) {
        this.name = name;
    }

    /** Its number in the process table, in which it has to be. */
    int pid() {
        return ownLine().pid;
    }

    /** Its line in the process table, in which it has to be. */
    ProcessLine ownLine() {
        if (line == null) {
            throw new IllegalStateException("the process " + name + " is in no table");
        }
        return line;
    }

    OpenFiles files() {
        OpenFiles own = files;
        if (own == null) {
            own = new OpenFiles();
            files = own;
        }
        return own;
    }

    SignalHandlers handlers() {
        SignalHandlers own = handlers;
        if (own == null) {
            own = new SignalHandlers();
            handlers = own;
        }
        return own;
    }

    /** Begins with these tables, perhaps in common with another process. */
    void take(OpenFiles openFiles, SignalHandlers signalHandlers) {
        files = openFiles;
        handlers = signalHandlers;
    }

    /** Begins with copies of the tables of a process that forked it. */
    void inherit(TaskGroup parent) {
        take(parent.files().copy(), parent.handlers().copy());
    }

    void add(Task task) {
        tasks.add(task);
        living++;
    }

    /** One of its tasks has made another one, of this process or of another. */
    void remember(String calledSo, Task task) {
        if (made == null) {
            made = new HashMap<>();
        }
        made.put(calledSo, task);
        if (task.group() != this) {
            if (children == null) {
                children = new HashMap<>();
            }
            children.put(calledSo, task.group());
        }
    }

    /** The newest task that was made under a name. */
    @Nullable
    Task made(String calledSo) {
        return made == null ? null : made.get(calledSo);
    }

    /** The newest process that was made under a name. */
    @Nullable
    TaskGroup child(String calledSo) {
        return children == null ? null : children.get(calledSo);
    }

    @Override
    public String toString() {
        return name;
    }
}
