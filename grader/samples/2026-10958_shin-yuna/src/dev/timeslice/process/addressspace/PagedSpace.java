package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.*;
import java.util.*;

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
