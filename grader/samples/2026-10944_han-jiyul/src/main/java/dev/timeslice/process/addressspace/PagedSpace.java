package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.PageTable;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.memory.Translation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An array with an entry a page, as hardware walks it; page and offset are cut out of the bits of the address. */
public final class PagedSpace implements PageTable {
    private final PageMapping[] entries;
    private final int bits;

    public PagedSpace(int pageSize, int pages) {
        entries = new PageMapping[pages];
        bits = Integer.numberOfTrailingZeros(pageSize);
    }

    @Override
    public int pageSize() {
        return 1 << bits;
    }

    @Override
    public int pages() {
        return entries.length;
    }

    @Override
    public void map(int page, int frame, Rights rights) {
        entries[valid(page)] = new PageMapping(page, frame, rights);
    }

    @Override
    public void unmap(int page) {
        entries[valid(page)] = null;
    }

    @Override
    public Optional<PageMapping> mapping(int page) {
        return Optional.ofNullable(entries[valid(page)]);
    }

    @Override
    public List<PageMapping> mappings() {
        return Arrays.stream(entries).filter(Objects::nonNull).toList();
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        long page = virtualAddress >> bits;
        PageMapping entry = page >= 0 && page < entries.length ? entries[(int) page] : null;
        if (entry == null || !entry.rights().allows(access)) {
            FaultKind kind = entry == null ? FaultKind.OUT_OF_BOUNDS : FaultKind.PROTECTION;
            return new Translation.Fault(kind, virtualAddress, access);
        }
        long offset = virtualAddress & (1L << bits) - 1;
        return new Translation.Mapped((long) entry.frame() << bits | offset);
    }

    private int valid(int page) {
        if (page < 0 || page >= entries.length) {
            throw new IllegalArgumentException("no page " + page + " among " + entries.length);
        }
        return page;
    }
}
