package dev.timeslice.model.task;

/** The stand-in for a task factory: whatever the flags say, the new task is a thread that shares all with its maker. */
public final class ThreadsOnly implements TaskFactory {

    @Override
    public CloneResult clone(TaskBlock maker, CloneRequest request) {
        Registers registers = new Registers();
        registers.setStackPointer(request.stackPointer());
        return new CloneResult.Made(new TaskBlock(
                request.tid(),
                maker.pid(),
                maker.parent(),
                maker.memory(),
                maker.files(),
                maker.handlers(),
                registers));
    }
}
