package dev.timeslice.model.scheduling;

/** Which priority comes first: textbooks and systems differ. */
public enum PriorityOrder {
    /** 0 comes before 1, as in Unix and in most textbooks. */
    SMALLEST_FIRST,
    /** 1 comes before 0, as in Windows and for POSIX's real-time classes. */
    LARGEST_FIRST
}
