package dev.timeslice.testkit.switching;

/** Something that happens to cores with data caches. */
public sealed interface CacheStep {

    static CacheStep switchTo(int core, int task) {
        return new Switch(core, task);
    }

    static CacheStep read(int core, long line) {
        return new Read(core, line);
    }

    static CacheStep warmth(int core, int task) {
        return new Warmth(core, task);
    }

    /** {@link #switchTo} */
    record Switch(int core, int task) implements CacheStep {
        @Override
        public String toString() {
            return "switchTo(core " + core + ", task " + task + ")";
        }
    }

    /** {@link #read} */
    record Read(int core, long line) implements CacheStep {
        @Override
        public String toString() {
            return "access(core " + core + ", line " + line + ")";
        }
    }

    /** {@link #warmth} */
    record Warmth(int core, int task) implements CacheStep {
        @Override
        public String toString() {
            return "warmth(core " + core + ", task " + task + ")";
        }
    }
}
