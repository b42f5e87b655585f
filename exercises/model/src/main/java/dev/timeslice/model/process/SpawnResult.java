package dev.timeslice.model.process;

/** What comes of {@link ProcessTable#spawn}. */
public sealed interface SpawnResult {

    /**
     * There is a new process.
     *
     * @param pid its number
     */
    record Spawned(int pid) implements SpawnResult {}

    /** All numbers are in use; zombies use theirs too. */
    record TableFull() implements SpawnResult {}
}
