package dev.timeslice.model.ipc;

/**
 * A piece of memory that several processes have at the same time. It has words and nothing else: no lock, no order, no
 * owner.
 */
public interface SharedSegment {

    /** How many words there are, at least 1. */
    int size();

    /**
     * Reads a word.
     *
     * @param word 0 to one less than the size
     * @throws IndexOutOfBoundsException if there is no such word
     */
    long load(int word);

    /**
     * Replaces a word.
     *
     * @param word 0 to one less than the size
     * @throws IndexOutOfBoundsException if there is no such word
     */
    void store(int word, long value);

    /**
     * A segment in which every word is 0.
     *
     * @param size in words, at least 1
     */
    static SharedSegment of(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a segment has 1 word or more, found " + size);
        }
        long[] words = new long[size];
        return new SharedSegment() {
            @Override
            public int size() {
                return words.length;
            }

            @Override
            public long load(int word) {
                return words[word];
            }

            @Override
            public void store(int word, long value) {
                words[word] = value;
            }
        };
    }
}
