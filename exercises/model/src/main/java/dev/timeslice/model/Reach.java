package dev.timeslice.model;

/** What comes of an access to memory. */
sealed interface Reach {

    /** It leads to a physical address. */
    record At(long physicalAddress) implements Reach {}

    /** It is to be tried again after so many ticks on the core. */
    record Later(long ticks) implements Reach {}

    /** The process must not do this. */
    record Denied() implements Reach {
        static final Denied INSTANCE = new Denied();
    }

    /** It would be right, but there is no frame left. */
    record NoFrame() implements Reach {
        static final NoFrame INSTANCE = new NoFrame();
    }
}
