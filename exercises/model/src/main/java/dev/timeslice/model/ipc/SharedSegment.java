package dev.timeslice.model.ipc;

/**
 * A piece of memory that several processes have at the same time. It has words and nothing else: no lock and no owner.
 *
 * <p>{@link #load} and {@link #store} promise nothing about <em>when</em> another process sees what: compiler and processor may move them, and
 * each process may see the stores of the other in an order of its own. {@link #storeRelease} and {@link #loadAcquire} are a pair that
 * promises one thing: whoever loads with acquire what was stored with release also sees all that the storing process had done
 * before, and all that it had loaded before was loaded in time. They are the access modes of that name of {@link
 * java.lang.invoke.VarHandle}, as C++ has them too.
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
     * Reads a word, and with a value that was stored with release all that was done before that.
     *
     * @param word 0 to one less than the size
     * @throws IndexOutOfBoundsException if there is no such word
     */
    long loadAcquire(int word);

    /**
     * Replaces a word, after all that this process has loaded and stored before.
     *
     * @param word 0 to one less than the size
     * @throws IndexOutOfBoundsException if there is no such word
     */
    void storeRelease(int word, long value);

    /**
     * A segment in which every word is 0. All in it happens at once and in order, as everything in the model does.
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

            @Override
            public long loadAcquire(int word) {
                return words[word];
            }

            @Override
            public void storeRelease(int word, long value) {
                words[word] = value;
            }
        };
    }
}
