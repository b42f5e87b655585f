package dev.timeslice.testkit.memory;

import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.Layout;
import java.util.function.Function;

/**
 * What a story's machine is made of; each story gets a fresh one.
 *
 * @param layout of every process
 * @param frames how many there are in physical memory, the program's code included
 * @param program the one that all processes run
 * @param makers what makes their spaces, once for each machine
 */
public record MemoryParts(Layout layout, int frames, Executable program, Function<FramePool, SpaceMaker> makers) {

    /** What every byte of physical memory is before the program is loaded: nobody may rely on zeroes. */
    static final byte STALE = 99;

    /** Parts whose spaces are made by a maker that needs nothing but what it is given. */
    public static MemoryParts of(Layout layout, int frames, Executable program, SpaceMaker maker) {
        return new MemoryParts(layout, frames, program, pool -> maker);
    }

    String described() {
        return frames + " frames of " + layout.pageSize() + " bytes, each byte " + STALE + " at first\n"
                + layout.pages() + " pages, guard page " + layout.guardPage() + ", stack pages "
                + layout.lowestStackPage() + " to " + (layout.pages() - 1) + "\n"
                + "program: " + program.code().length + " bytes of code, " + program.data().length
                + " of data, " + program.bssSize() + " of bss";
    }
}
