package dev.timeslice.model.cpu;

import org.jspecify.annotations.Nullable;

/** The stand-in for a TLB: it remembers nothing, so that every access misses. */
public final class NoTlb implements Tlb {

    @Override
    public void switchTo(int addressSpace) {}

    @Override
    public @Nullable TlbEntry lookup(int page) {
        return null;
    }

    @Override
    public void insert(TlbEntry entry) {}

    @Override
    public void invalidate(int addressSpace, int page) {}

    @Override
    public void forget(int addressSpace) {}
}
