package dev.timeslice.testkit.paging;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.PageEntry;

/** What a page of a story's first process is for. */
public enum PageKind {
    CODE("code", Rights.READ_EXECUTE),
    CONSTANTS("constants", Rights.READ),
    DATA("data", Rights.READ_WRITE),
    /** A segment of shared memory. */
    SHARED("shared memory", Rights.READ_WRITE),
    /** A segment of shared memory that the program may only read. */
    SHARED_READ("read-only shared memory", Rights.READ);

    private final String shown;
    private final Rights rights;

    PageKind(String shown, Rights rights) {
        this.shown = shown;
        this.rights = rights;
    }

    /** The entry that it begins with. */
    PageEntry entry(int frame) {
        return new PageEntry(frame, rights, false, isShared());
    }

    /** Whether parent and child have it in common, whoever writes. */
    boolean isShared() {
        return this == SHARED || this == SHARED_READ;
    }

    @Override
    public String toString() {
        return shown;
    }
}
