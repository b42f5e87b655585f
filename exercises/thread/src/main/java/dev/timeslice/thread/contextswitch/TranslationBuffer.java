package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import dev.timeslice.model.cpu.TlbRules;
import org.jspecify.annotations.Nullable;

/**
 * A TLB that holds a few translations and makes room by least recent use. To look an entry up and find it is to use it, and
 * so is to insert it.
 */
public final class TranslationBuffer implements Tlb {

    /**
     * An empty buffer.
     *
     * @param rules how many entries it holds, and whether they carry the id of their address space
     */
    public TranslationBuffer(TlbRules rules) {
        throw new NotImplemented("TranslationBuffer(rules)");
    }

    /**
     * The core goes over to an address space. Without address-space ids the buffer is empty then, with them nothing is lost.
     * If it is the present one already, nothing changes either way.
     */
    @Override
    public void switchTo(int addressSpace) {
        throw new NotImplemented("TranslationBuffer.switchTo");
    }

    /** The entry of a page of the present address space; {@code null} if there is none. */
    @Override
    public @Nullable TlbEntry lookup(int page) {
        throw new NotImplemented("TranslationBuffer.lookup");
    }

    /**
     * Remembers an entry of the present address space, in place of an older one of the same page. If the buffer would hold too
     * many then, the one that was used least recently goes, whatever address space it belongs to.
     */
    @Override
    public void insert(TlbEntry entry) {
        throw new NotImplemented("TranslationBuffer.insert");
    }

    /** Forgets one page of one address space, present or not; all others stay. */
    @Override
    public void invalidate(int addressSpace, int page) {
        throw new NotImplemented("TranslationBuffer.invalidate");
    }

    /** Forgets all pages of one address space, present or not; all others stay. */
    @Override
    public void forget(int addressSpace) {
        throw new NotImplemented("TranslationBuffer.forget");
    }
}
