package dev.timeslice.model;

import dev.timeslice.model.cpu.TlbEntry;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.trace.EventKind;

/**
 * Memory in pages that the kernel keeps itself. The hardware's share of the work is here too: it asks the TLB, walks the
 * page table after a miss, and raises a fault where the entry does not allow the access.
 */
final class PagedMemory extends Memory {
    private final Paging paging;
    private final MemoryImage image;
    private final PageMap map;
    private long heapEnd;
    /** The lowest page of the newest stack. */
    private int lowestStackPage;

    private PagedMemory(Paging paging, MemoryImage image, PageMap map, long heapEnd, int lowestStackPage) {
        super(paging.nextSpace());
        this.paging = paging;
        this.image = image;
        this.map = map;
        this.heapEnd = heapEnd;
        this.lowestStackPage = lowestStackPage;
    }

    /**
     * The memory of a new process.
     *
     * @throws OutOfMemory if there are too few frames; then none was taken
     */
    static PagedMemory load(Paging paging, MemoryImage image) {
        int needed = PageLoader.needs(paging, image);
        if (needed > paging.frames.available()) {
            throw new OutOfMemory(
                    "a process needs " + needed + " frames, and " + paging.frames.available() + " are free");
        }
        return new PagedMemory(
                paging,
                image,
                PageLoader.load(paging, image),
                image.heapStart(),
                image.layout().lowestStackPage());
    }

    @Override
    Reach reach(Task task, long virtualAddress, Access access) {
        long page = Math.floorDiv(virtualAddress, (long) pageSize());
        Core core = task.core;
        if (page < 0 || page >= image.layout().pages() || core == null) {
            return Reach.Denied.INSTANCE;
        }
        TaskTies ties = task.ties();
        Reach reach = reach(task, core, (int) page, access, ties);
        // Whoever has waited for it does not miss again.
        ties.walked = reach instanceof Reach.Later;
        return reach instanceof Reach.At at
                ? new Reach.At(at.physicalAddress() + Math.floorMod(virtualAddress, (long) pageSize()))
                : reach;
    }

    /** Leads to the first byte of the page. */
    private Reach reach(Task task, Core core, int page, Access access, TaskTies ties) {
        TlbEntry known = paging.tlbs.lookup(core.number, page);
        if (known != null) {
            requireTrue(known, page);
            if (known.rights().allows(access)) {
                return at(known.frame());
            }
        } else if (!ties.walked) {
            paging.journal.write(core, EventKind.TLB_MISS, task, page);
            if (paging.rules.missTicks() > 0) {
                return new Reach.Later(paging.rules.missTicks());
            }
        }
        PageEntry entry = map.get(page);
        if (entry == null) {
            return Reach.Denied.INSTANCE;
        }
        if (entry.rights().allows(access)) {
            paging.tlbs.insert(core.number, new TlbEntry(page, entry.frame(), entry.rights()));
            return at(entry.frame());
        }
        return access == Access.WRITE ? writeFault(task, core, page, entry) : Reach.Denied.INSTANCE;
    }

    private Reach writeFault(Task task, Core core, int page, PageEntry before) {
        WriteFaultResult result =
                paging.guard.answer(() -> "writeFault(" + page + ")", () -> paging.strategy.writeFault(map, page));
        if (result instanceof WriteFaultResult.Refused) {
            return Reach.Denied.INSTANCE;
        }
        if (result instanceof WriteFaultResult.OutOfFrames) {
            return Reach.NoFrame.INSTANCE;
        }
        PageEntry after = map.get(page);
        if (after == null
                || after.rights() != Rights.READ_WRITE
                || paging.frames.references(after.frame()) == 0
                || ((WriteFaultResult.Writable) result).copied() == (after.frame() == before.frame())) {
            throw paging.guard.broken(
                    ContractRule.WRITE_FAULT_MAKES_WRITABLE,
                    "writeFault(" + page + ") returned " + result + " and left " + after + " of " + before);
        }
        paging.tlbs.invalidate(id(), page);
        long ticks = 0;
        if (after.frame() != before.frame()) {
            paging.journal.write(core, EventKind.COPY, task, paging.frames.address(after.frame(), 0));
            ticks = paging.rules.copyTicks();
        }
        // The hardware has walked the table; it need not do so again for the instruction that is repeated.
        paging.tlbs.insert(core.number, new TlbEntry(page, after.frame(), after.rights()));
        return ticks > 0 ? new Reach.Later(ticks) : at(after.frame());
    }

    /** A translation of another space or of an older time would open a hole between processes. */
    private void requireTrue(TlbEntry known, int page) {
        PageEntry entry = map.get(page);
        if (known.page() != page
                || entry == null
                || entry.frame() != known.frame()
                || entry.rights() != known.rights()) {
            throw paging.guard.broken(
                    ContractRule.TLB_ANSWERS_WHAT_IT_WAS_TOLD,
                    "lookup(" + page + ") returned " + known + ", and the page table has " + entry);
        }
    }

    private Reach at(int frame) {
        return new Reach.At(paging.frames.address(frame, 0));
    }

    @Override
    long stack() {
        return image.layout().size();
    }

    @Override
    long nextStack() {
        int pages = image.layout().stackPages();
        boolean fits = lowestPageOfNextStack() > pagesUpTo(heapEnd) && paging.frames.available() >= pages;
        return fits ? (long) (lowestPageOfNextStack() + pages) * pageSize() : NO_STACK;
    }

    @Override
    void mapNextStack() {
        int lowest = lowestPageOfNextStack();
        for (int page = lowest; page < lowest + image.layout().stackPages(); page++) {
            map.put(page, PageEntry.of(PageLoader.zeroFrame(paging.frames), Rights.READ_WRITE));
        }
        lowestStackPage = lowest;
    }

    /** The page between two stacks stays empty, so that one which grows too large faults. */
    private int lowestPageOfNextStack() {
        return lowestStackPage - 1 - image.layout().stackPages();
    }

    @Override
    boolean grow(long bytes) {
        long end = heapEnd + bytes;
        if (end < image.heapStart() || end > (long) (lowestStackPage - 1) * pageSize()) {
            return false;
        }
        int before = pagesUpTo(heapEnd);
        int after = pagesUpTo(end);
        if (after - before > paging.frames.available()) {
            return false;
        }
        for (int page = before; page < after; page++) {
            map.put(page, PageEntry.of(PageLoader.zeroFrame(paging.frames), Rights.READ_WRITE));
        }
        for (int page = after; page < before; page++) {
            PageEntry entry = map.remove(page);
            if (entry != null) {
                paging.frames.release(entry.frame());
            }
            paging.tlbs.invalidate(id(), page);
        }
        heapEnd = end;
        return true;
    }

    @Override
    Memory fresh() {
        return load(paging, image);
    }

    @Override
    public Memory copy() {
        ForkResult result = paging.guard.answer(() -> "fork", () -> paging.strategy.fork(map));
        // Pages that were writable may no longer be so.
        paging.tlbs.forget(id());
        if (!(result instanceof ForkResult.Forked forked)) {
            throw new OutOfMemory("there are too few frames for a fork");
        }
        if (!forked.child().entries().keySet().equals(map.entries().keySet())) {
            throw paging.guard.broken(
                    ContractRule.FORK_KEEPS_EVERY_PAGE,
                    "fork of a table with the pages " + map.entries().keySet() + " returned one with "
                            + forked.child().entries().keySet());
        }
        paging.code.use(image.executable());
        return new PagedMemory(paging, image, forked.child(), heapEnd, lowestStackPage);
    }

    @Override
    void release() {
        paging.guard.tell(() -> "release", () -> paging.strategy.release(map));
        paging.tlbs.forget(id());
        paging.code.drop(image.executable());
    }

    private int pageSize() {
        return image.layout().pageSize();
    }

    /** The number of the first page that begins at an address or behind it. */
    private int pagesUpTo(long address) {
        return Math.toIntExact((address + pageSize() - 1) / pageSize());
    }
}
