package dev.timeslice.model.memory;

/** What a task wants to do at an address. */
public enum Access {
    READ,
    WRITE,
    EXECUTE
}
