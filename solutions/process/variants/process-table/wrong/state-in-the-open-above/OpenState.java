package dev.timeslice.process.processtable;

import dev.timeslice.model.process.ProcessState;

/** Where a process is in its life. */
class OpenState {
    public ProcessState state = ProcessState.NEW;
    public int status;
}
