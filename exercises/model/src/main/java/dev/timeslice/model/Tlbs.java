package dev.timeslice.model;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The TLB of each core, held to their contract: what it answers has to be what the page table says. */
final class Tlbs {
    private final List<Tlb> tlbs = new ArrayList<>();
    private final PartGuard guard;

    Tlbs(int cores, Supplier<? extends Tlb> maker, PartGuard guard) {
        this.guard = guard;
        for (int core = 0; core < cores; core++) {
            tlbs.add(guard.<Tlb>answer(() -> "the maker of TLBs", maker));
        }
    }

    /** A core goes over to an address space. */
    void switchTo(int core, int addressSpace) {
        guard.tell(() -> "switchTo(" + addressSpace + ")", () -> tlbs.get(core).switchTo(addressSpace));
    }

    /** What a core remembers of a page of its present address space; {@code null} for a miss. */
    @Nullable
    TlbEntry lookup(int core, int page) {
        return guard.<@Nullable TlbEntry>ask(
                () -> "lookup(" + page + ")", () -> tlbs.get(core).lookup(page));
    }

    void insert(int core, TlbEntry entry) {
        guard.tell(() -> "insert(" + entry + ")", () -> tlbs.get(core).insert(entry));
    }

    /** A page has another entry than before: no core may remember the old one. */
    void invalidate(int addressSpace, int page) {
        all("invalidate(" + addressSpace + ", " + page + ")", tlb -> tlb.invalidate(addressSpace, page));
    }

    /** An address space has changed altogether. */
    void forget(int addressSpace) {
        all("forget(" + addressSpace + ")", tlb -> tlb.forget(addressSpace));
    }

    private void all(String call, Consumer<Tlb> told) {
        tlbs.forEach(tlb -> guard.tell(() -> call, () -> told.accept(tlb)));
    }
}
