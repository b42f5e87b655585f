package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.PageTable;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.memory.Translation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Only mapped pages have an entry, so a large and nearly empty address space costs nothing. */
public final class PagedSpace implements PageTable {
    private final int pageSize;
    private final int pages;
    private final SortedMap<Integer, PageMapping> entries = new TreeMap<>();

    public PagedSpace(int pageSize, int pages) {
        this.pageSize = pageSize;
        this.pages = pages;
    }

    @Override
    public int pageSize() {
        return pageSize;
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public void map(int page, int frame, Rights rights) {
        entries.put(checked(page), new PageMapping(page, frame, rights));
    }

    @Override
    public void unmap(int page) {
        entries.remove(checked(page));
    }

    @Override
    public Optional<PageMapping> mapping(int page) {
        return Optional.ofNullable(entries.get(checked(page)));
    }

    @Override
    public List<PageMapping> mappings() {
        return List.copyOf(entries.values());
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        // Compared as a long: the number of a page far outside would not fit into an int.
        if (virtualAddress < 0 || virtualAddress / pageSize >= pages) {
            return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
        }
        PageMapping entry = entries.get((int) (virtualAddress / pageSize));
        if (entry == null) {
            return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
        }
        return new Translation.Mapped((long) entry.frame() * pageSize + virtualAddress % pageSize);
    }

    private int checked(int page) {
        if (page < 0 || page >= pages) {
            throw new IllegalArgumentException("pages are 0 to " + (pages - 1) + ", found " + page);
        }
        return page;
    }
}
