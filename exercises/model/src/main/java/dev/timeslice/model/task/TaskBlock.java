package dev.timeslice.model.task;

/**
 * What the kernel keeps of one task. Linux has one kind of them: what people call a process or a thread is a matter of
 * which objects two tasks have in common.
 *
 * @param tid the number of the task, which no other task has
 * @param pid the number of its thread group: the tid of the group's first task
 * @param parent the pid of the process that is told when this one ends
 * @param memory shared by all tasks that have the same object
 * @param files shared by all tasks that have the same object
 * @param handlers shared by all tasks that have the same object
 * @param registers the task's own, always
 */
public record TaskBlock(
        int tid,
        int pid,
        int parent,
        TaskMemory memory,
        OpenFiles files,
        SignalHandlers handlers,
        Registers registers) {
    public TaskBlock {
        if (tid < 1) {
            throw new IllegalArgumentException("the number of a task is 1 or more, found " + tid);
        }
        if (pid < 1) {
            throw new IllegalArgumentException("the number of a thread group is 1 or more, found " + pid);
        }
        if (parent < 0) {
            throw new IllegalArgumentException("the number of a parent is 0 or more, found " + parent);
        }
    }
}
