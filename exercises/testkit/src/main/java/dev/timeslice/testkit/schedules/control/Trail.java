package dev.timeslice.testkit.schedules.control;

/**
 * A hash of what has happened in an execution, the same for executions that differ only in the order of steps that do not
 * depend on each other: in such executions everything is in the same state.
 *
 * <p>Each step has a hash of what its thread did before and of what it saw of others; the hashes of all steps are added up,
 * so their order does not matter. What a thread does next depends on nothing else, as long as nobody looks at time. After
 * Mazurkiewicz, Trace Theory, 1987, and the happens-before caching of Musuvathi and Qadeer, 2007.
 */
final class Trail {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private long sum;
    private boolean lost;

    /** A step with this hash has happened. */
    void add(long step) {
        sum += mixed(step, ODD);
    }

    /** From now on the state depends on more than the steps: on time, or on how long somebody has waited for the turn. */
    void lose() {
        lost = true;
    }

    /**
     * A hash of the state together with {@code more}.
     *
     * @return 0 if it cannot be told
     */
    long state(long more) {
        long state = mixed(sum, more);
        return lost || state == 0 ? 0 : state;
    }

    /** A hash of two, in this order. */
    static long mixed(long one, long other) {
        long mixed = (one ^ Long.rotateLeft(other, 31)) * ODD + other;
        mixed ^= mixed >>> 29;
        mixed *= 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 32);
    }
}
