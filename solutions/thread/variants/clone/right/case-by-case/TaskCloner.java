package dev.timeslice.thread.clone;

import dev.timeslice.model.process.Signal;
import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.OpenFiles;
import dev.timeslice.model.task.Registers;
import dev.timeslice.model.task.SignalHandlers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.task.TaskMemory;

/** A draft of the new block is changed flag by flag; what nobody has shared is copied in the end. */
public final class TaskCloner implements TaskFactory {

    public TaskCloner() {}

    @Override
    public CloneResult clone(TaskBlock maker, CloneRequest request) {
        Draft draft = new Draft(maker, request);
        for (CloneFlag flag : request.flags()) {
            switch (flag) {
                case MEMORY -> draft.memory = maker.memory();
                case FILES -> draft.files = maker.files();
                case SIGNAL_HANDLERS -> draft.handlers = maker.handlers();
                case THREAD_GROUP -> {
                    draft.pid = maker.pid();
                    draft.parent = maker.parent();
                }
                case PARENT -> draft.parent = maker.parent();
            }
        }
        boolean group = request.flags().contains(CloneFlag.THREAD_GROUP);
        if ((group && draft.handlers == null) || (draft.handlers != null && draft.memory == null)) {
            return new CloneResult.InvalidFlags();
        }
        return draft.finish();
    }

    private static final class Draft {
        private final TaskBlock maker;
        private final CloneRequest request;
        private int pid;
        private int parent;
        private TaskMemory memory;
        private OpenFiles files;
        private SignalHandlers handlers;

        Draft(TaskBlock maker, CloneRequest request) {
            this.maker = maker;
            this.request = request;
            this.pid = request.tid();
            this.parent = maker.pid();
        }

        CloneResult finish() {
            if (memory == null) {
                try {
                    memory = maker.memory().copy();
                } catch (TaskMemory.OutOfMemory e) {
                    return new CloneResult.OutOfMemory();
                }
            }
            if (files == null) {
                files = maker.files().copy();
            }
            if (handlers == null) {
                handlers = new SignalHandlers();
                for (Signal signal : Signal.values()) {
                    String function = maker.handlers().get(signal);
                    if (function != null) {
                        handlers.set(signal, function);
                    }
                }
            }
            Registers registers = maker.registers().copy();
            registers.setResult(0);
            registers.setProgramCounter(request.programCounter());
            registers.setStackPointer(request.stackPointer());
            return new CloneResult.Made(new TaskBlock(request.tid(), pid, parent, memory, files, handlers, registers));
        }
    }
}
