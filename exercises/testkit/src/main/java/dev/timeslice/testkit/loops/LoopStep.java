package dev.timeslice.testkit.loops;

/**
 * A line of a program: what a callback does, after the lines before it. {@code in("main").setTimeout(5, "A")}.
 *
 * @param callback whose line it is; the first callback is called {@code main}
 * @param kind what it does
 * @param ticks how long it takes or lasts, in ticks; of slices, how many items there are; 0 where it means nothing
 * @param target the callback that will run, or whose timer is meant; empty where there is none
 */
public record LoopStep(String callback, Kind kind, long ticks, String target) {

    /** What a callback can do. */
    public enum Kind {
        /** Uses the processor. */
        COMPUTE,
        SET_TIMEOUT,
        SET_IMMEDIATE,
        QUEUE_MICROTASK,
        /** Asks a device, which works beside all others. */
        READ,
        /** Hands a job to the pool. */
        SUBMIT,
        /** Takes back the newest timer of a callback; if there has been none, does nothing. */
        CLEAR_TIMEOUT,
        /** Begins work in slices of two items, a tick each; the items are callbacks named item0, item1 and so on. */
        START_SLICES,
        /** Throws an exception. */
        FAIL
    }

    /** A line of this callback. */
    public static Line in(String callback) {
        return new Line(callback);
    }

    @Override
    public String toString() {
        return callback + ": " + text();
    }

    /** Without its callback. */
    String text() {
        return switch (kind) {
            case COMPUTE -> "compute(" + ticks + ")";
            case SET_TIMEOUT -> "setTimeout(" + ticks + ", " + target + ")";
            case SET_IMMEDIATE -> "setImmediate(" + target + ")";
            case QUEUE_MICROTASK -> "queueMicrotask(" + target + ")";
            case READ -> "read(" + ticks + ", " + target + ")";
            case SUBMIT -> "submit(" + ticks + ", " + target + ")";
            case CLEAR_TIMEOUT -> "clearTimeout(" + target + ")";
            case START_SLICES -> "start(" + ticks + " items, " + target + ")";
            case FAIL -> "throw";
        };
    }

    /**
     * What can be said in a callback.
     *
     * @param callback its name
     */
    public record Line(String callback) {

        public LoopStep compute(long ticks) {
            return new LoopStep(callback, Kind.COMPUTE, ticks, "");
        }

        public LoopStep setTimeout(long delay, String target) {
            return new LoopStep(callback, Kind.SET_TIMEOUT, delay, target);
        }

        public LoopStep setImmediate(String target) {
            return new LoopStep(callback, Kind.SET_IMMEDIATE, 0, target);
        }

        public LoopStep queueMicrotask(String target) {
            return new LoopStep(callback, Kind.QUEUE_MICROTASK, 0, target);
        }

        /** Something that a device has ready after so many ticks. */
        public LoopStep read(long ticks, String target) {
            return new LoopStep(callback, Kind.READ, ticks, target);
        }

        /** A job that keeps a worker busy for so many ticks. */
        public LoopStep submit(long ticks, String target) {
            return new LoopStep(callback, Kind.SUBMIT, ticks, target);
        }

        public LoopStep clearTimeout(String target) {
            return new LoopStep(callback, Kind.CLEAR_TIMEOUT, 0, target);
        }

        public LoopStep startSlices(int items, String done) {
            return new LoopStep(callback, Kind.START_SLICES, items, done);
        }

        public LoopStep fail() {
            return new LoopStep(callback, Kind.FAIL, 0, "");
        }
    }
}
