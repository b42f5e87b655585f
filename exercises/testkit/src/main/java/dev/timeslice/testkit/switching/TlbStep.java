package dev.timeslice.testkit.switching;

/** Something that happens to a core with a TLB, or to the page tables behind it. */
public sealed interface TlbStep {

    /** The core goes over to an address space. */
    static TlbStep switchTo(int space) {
        return new Switch(space);
    }

    /** The task on the core touches a page: the TLB is asked, and after a miss it is told what the page table says. */
    static TlbStep touch(int page) {
        return new Touch(page);
    }

    /** A page comes to lie in another frame, and the TLB has to forget it. */
    static TlbStep move(int space, int page) {
        return new Move(space, page);
    }

    /** The frame of a page stays, but what may be done with it changes; the TLB is told the new entry. */
    static TlbStep protect(int page) {
        return new Protect(page);
    }

    /** All pages of an address space come to lie in other frames, as after exec. */
    static TlbStep replace(int space) {
        return new Replace(space);
    }

    /** {@link #switchTo} */
    record Switch(int space) implements TlbStep {
        @Override
        public String toString() {
            return "switchTo(space " + space + ")";
        }
    }

    /** {@link #touch} */
    record Touch(int page) implements TlbStep {
        @Override
        public String toString() {
            return "touch page " + page;
        }
    }

    /** {@link #move} */
    record Move(int space, int page) implements TlbStep {
        @Override
        public String toString() {
            return "move page " + page + " of space " + space + ", invalidate(" + space + ", " + page + ")";
        }
    }

    /** {@link #protect} */
    record Protect(int page) implements TlbStep {
        @Override
        public String toString() {
            return "protect page " + page + ", insert(page " + page + ")";
        }
    }

    /** {@link #replace} */
    record Replace(int space) implements TlbStep {
        @Override
        public String toString() {
            return "replace all pages of space " + space + ", forget(" + space + ")";
        }
    }
}
