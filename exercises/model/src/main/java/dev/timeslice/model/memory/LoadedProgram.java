package dev.timeslice.model.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * A program whose code lies in physical memory, once for all the processes that run it.
 *
 * <p>The frames of the code are the kernel's: a process maps them, and never gives them back.
 *
 * @param executable what was loaded
 * @param codeFrames the frames that hold the code, in its order; the rest of the last one is 0
 */
public record LoadedProgram(Executable executable, List<Integer> codeFrames) {
    public LoadedProgram {
        codeFrames = List.copyOf(codeFrames);
    }

    /**
     * Loads the code of a program into fresh frames.
     *
     * @throws IllegalStateException if there are too few of them; then none was taken
     */
    public static LoadedProgram load(Executable executable, FramePool pool) {
        byte[] code = executable.code();
        int size = pool.frameSize();
        int needed = (code.length - 1) / size + 1;
        if (needed > pool.available()) {
            throw new IllegalStateException(
                    "the code needs " + needed + " frames, but only " + pool.available() + " are free");
        }
        List<Integer> frames = new ArrayList<>();
        for (int start = 0; start < code.length; start += size) {
            int frame = pool.allocate().orElseThrow();
            for (int i = 0; i < size; i++) {
                int at = start + i;
                pool.memory().write((long) frame * size + i, at < code.length ? code[at] : 0);
            }
            frames.add(frame);
        }
        return new LoadedProgram(executable, frames);
    }

    /** Gives the frames of the code back, when no process runs the program any more. */
    public void unload(FramePool pool) {
        codeFrames.forEach(pool::release);
    }
}
