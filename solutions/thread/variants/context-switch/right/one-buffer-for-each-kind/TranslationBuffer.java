package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import dev.timeslice.model.cpu.TlbRules;
import org.jspecify.annotations.Nullable;

/** Chooses one of two buffers at the beginning, and passes everything on. */
public final class TranslationBuffer implements Tlb {
    private final Tlb buffer;

    public TranslationBuffer(TlbRules rules) {
        buffer = rules.addressSpaceIds() ? new TaggedBuffer(rules.entries()) : new PlainBuffer(rules.entries());
    }

    @Override
    public void switchTo(int addressSpace) {
        buffer.switchTo(addressSpace);
    }

    @Override
    public @Nullable TlbEntry lookup(int page) {
        return buffer.lookup(page);
    }

    @Override
    public void insert(TlbEntry entry) {
        buffer.insert(entry);
    }

    @Override
    public void invalidate(int addressSpace, int page) {
        buffer.invalidate(addressSpace, page);
    }

    @Override
    public void forget(int addressSpace) {
        buffer.forget(addressSpace);
    }
}
