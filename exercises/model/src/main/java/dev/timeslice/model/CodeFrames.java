package dev.timeslice.model;

import dev.timeslice.model.memory.Executable;
import java.util.IdentityHashMap;
import java.util.List;

/** Which programs lie in memory at present, and in which frames: processes that run the same one have its code in common. */
final class CodeFrames {

    private static final class Loaded {
        private final List<Integer> frames;
        private int users;

        Loaded(List<Integer> frames) {
            this.frames = frames;
        }
    }

    private final IdentityHashMap<Executable, Loaded> loaded = new IdentityHashMap<>();

    /** The frames of a program's code, in its order; none if it is not in memory. */
    List<Integer> of(Executable executable) {
        Loaded found = loaded.get(executable);
        return found == null ? List.of() : found.frames;
    }

    /** A program has been brought to memory. */
    void loaded(Executable executable, List<Integer> frames) {
        loaded.put(executable, new Loaded(List.copyOf(frames)));
    }

    /** One address space more has the program. */
    void use(Executable executable) {
        Loaded found = loaded.get(executable);
        if (found != null) {
            found.users++;
        }
    }

    /** One address space less has the program; after the last one its frames may become anything. */
    void drop(Executable executable) {
        Loaded found = loaded.get(executable);
        if (found != null && --found.users == 0) {
            loaded.remove(executable);
        }
    }
}
