package dev.timeslice.process.addressspace;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.PageTable;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.memory.Translation;
import java.util.List;
import java.util.Optional;

/** A page table: each page of the address space lies in a frame of its own, with rights of its own, or in none. */
public final class PagedSpace implements PageTable {

    /**
     * An address space in which no page is mapped yet.
     *
     * @param pageSize in bytes, a power of two; a frame is as large
     * @param pages how many pages there are, at least 1
     */
    public PagedSpace(int pageSize, int pages) {
        throw new NotImplemented("PagedSpace(pageSize, pages)");
    }

    @Override
    public int pageSize() {
        throw new NotImplemented("PagedSpace.pageSize");
    }

    @Override
    public int pages() {
        throw new NotImplemented("PagedSpace.pages");
    }

    @Override
    public void map(int page, int frame, Rights rights) {
        throw new NotImplemented("PagedSpace.map");
    }

    @Override
    public void unmap(int page) {
        throw new NotImplemented("PagedSpace.unmap");
    }

    @Override
    public Optional<PageMapping> mapping(int page) {
        throw new NotImplemented("PagedSpace.mapping");
    }

    @Override
    public List<PageMapping> mappings() {
        throw new NotImplemented("PagedSpace.mappings");
    }

    /**
     * Translates one address; changes nothing.
     *
     * @param virtualAddress any value, negative ones too
     * @return {@link Translation.Mapped} with the physical address; {@link Translation.Fault} with
     *     {@code OUT_OF_BOUNDS} if the address space has no such address or its page is not mapped, with
     *     {@code PROTECTION} if the page's rights do not allow the access
     */
    @Override
    public Translation translate(long virtualAddress, Access access) {
        throw new NotImplemented("PagedSpace.translate");
    }
}
