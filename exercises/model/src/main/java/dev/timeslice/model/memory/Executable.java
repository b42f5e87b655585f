package dev.timeslice.model.memory;

/**
 * A program as it lies on disk: the bytes of its code, those of its initialised data, and how many zero bytes follow.
 *
 * <p>Zeroes are not stored, they are counted: that is the section called .bss.
 */
public final class Executable {
    private final byte[] code;
    private final byte[] data;
    private final int bssSize;

    /**
     * @param code at least one byte
     * @param data the initial values of the variables that have one; may be empty
     * @param bssSize how many bytes the variables have that begin as 0; at least 0
     */
    public Executable(byte[] code, byte[] data, int bssSize) {
        if (code.length == 0) {
            throw new IllegalArgumentException("a program has at least one byte of code, found none");
        }
        if (bssSize < 0) {
            throw new IllegalArgumentException("the size of bss is 0 bytes or more, found " + bssSize);
        }
        this.code = code.clone();
        this.data = data.clone();
        this.bssSize = bssSize;
    }

    /** A copy of the code. */
    public byte[] code() {
        return code.clone();
    }

    /** A copy of the initialised data. */
    public byte[] data() {
        return data.clone();
    }

    /** How many zero bytes follow the initialised data. */
    public int bssSize() {
        return bssSize;
    }
}
