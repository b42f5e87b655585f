package dev.timeslice.testkit.rings;

/** The numbers that are put in a run, and a sum by which it is told whether all of them have come, in order. */
final class Numbers {
    private int count;
    private long sum = 1;

    /**
     * A number of a sequence. Nobody who has not the seed can tell the next one.
     *
     * @param index from 0
     */
    static long number(long seed, int index) {
        // The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
        long z = seed + index * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The sum of a part of a sequence. */
    static Numbers of(long seed, int first, int count) {
        Numbers numbers = new Numbers();
        for (int i = 0; i < count; i++) {
            numbers.add(number(seed, first + i));
        }
        return numbers;
    }

    int count() {
        return count;
    }

    void add(long number) {
        count++;
        sum = Long.rotateLeft(sum, 7) * 31 + number;
    }

    @Override
    public String toString() {
        return count + " " + Long.toHexString(sum);
    }
}
