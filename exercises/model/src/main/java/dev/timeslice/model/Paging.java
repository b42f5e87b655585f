package dev.timeslice.model;

import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import java.util.function.IntSupplier;

/** What all paged memories of a run have in common: the frames, the way to duplicate pages, and the TLBs. */
final class Paging {
    final MemoryRules rules;
    final PartGuard guard;
    final Journal journal;
    final FrameTable frames;
    final ForkStrategy strategy;
    final Tlbs tlbs;
    final CodeFrames code = new CodeFrames();
    private final IntSupplier spaces;

    /**
     * @param spaces gives each address space its id
     */
    Paging(Configuration configuration, Parts parts, PartGuard guard, Journal journal, IntSupplier spaces) {
        this.rules = configuration.memory();
        this.guard = guard;
        this.journal = journal;
        this.spaces = spaces;
        this.frames =
                new FrameTable(new FramePool(new PhysicalMemory(rules.frames() * rules.pageSize()), rules.pageSize()));
        this.strategy = guard.answer(() -> "the maker of fork strategies", () -> parts.forkStrategy(frames));
        this.tlbs = new Tlbs(configuration.cores(), () -> parts.tlb(configuration.tlb()), guard);
    }

    int nextSpace() {
        return spaces.getAsInt();
    }
}
