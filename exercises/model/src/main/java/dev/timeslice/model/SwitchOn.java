package dev.timeslice.model;

/** Whether a task that sleeps for I/O gives its core to another one. */
public enum SwitchOn {
    /** Yes. */
    IO,
    /** No: the core stands still until the I/O is done and the task goes on; only its end frees the core. */
    END
}
