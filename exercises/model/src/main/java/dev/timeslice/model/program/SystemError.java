package dev.timeslice.model.program;

/** Why a system call was refused, with the names and numbers of Linux. The program goes on with its next instruction. */
public enum SystemError {
    /** It is not the caller's right, such as to unlock what somebody else has locked. */
    EPERM(1),
    /** There is no such task or process. */
    ESRCH(3),
    /** There is no child to wait for. */
    ECHILD(10),
    /** There is no number for another process or task at present. */
    EAGAIN(11),
    /** There is not enough memory. */
    ENOMEM(12),
    /** The call makes no sense as it is. */
    EINVAL(22),
    /** The caller would wait for itself. */
    EDEADLK(35),
    /** There is no such thing in this system. */
    ENOSYS(38),
    /** There is nobody at the other end any more. */
    ECONNREFUSED(111);

    private final int number;

    SystemError(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
