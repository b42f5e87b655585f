package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.memory.LoadedProgram;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.ProcessSpace;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.memory.Translation;
import java.util.List;
import java.util.OptionalLong;

/** A page table and three marks: where the heap begins, where it ends, and the lowest page of the stack. */
public final class ProcessImage implements ProcessSpace {
    private final Layout layout;
    private final FramePool pool;
    private final PagedSpace table;
    private final long heapStart;
    private long heapEnd;
    private int lowestStackPage;

    public ProcessImage(LoadedProgram program, Layout layout, FramePool pool) {
        this.layout = layout;
        this.pool = pool;
        this.table = new PagedSpace(layout.pageSize(), layout.pages());
        this.lowestStackPage = layout.pages();
        Executable executable = program.executable();
        byte[] data = executable.data();
        int dataPage = 1 + program.codeFrames().size();
        long dataPages = pagesFor((long) data.length + executable.bssSize());
        if (dataPage + dataPages > layout.guardPage()) {
            throw new IllegalArgumentException("code and data need " + (dataPage - 1 + dataPages)
                    + " pages, but the guard page is page " + layout.guardPage());
        }
        // Looked at before the first frame is taken, so that nothing has to be given back.
        if (dataPages + 1 > pool.available()) {
            throw new IllegalStateException(
                    "a process needs " + (dataPages + 1) + " frames, but only " + pool.available() + " are free");
        }
        for (int i = 0; i < program.codeFrames().size(); i++) {
            table.map(1 + i, program.codeFrames().get(i), Rights.READ_EXECUTE);
        }
        int firstFree = dataPage + (int) dataPages;
        mapZeroed(dataPage, firstFree);
        for (int i = 0; i < data.length; i++) {
            write((long) dataPage * layout.pageSize() + i, data[i]);
        }
        heapStart = (long) firstFree * layout.pageSize();
        heapEnd = heapStart;
        growStackTo(layout.pages() - 1);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public List<PageMapping> mappings() {
        return table.mappings();
    }

    @Override
    public long heapEnd() {
        return heapEnd;
    }

    @Override
    public OptionalLong growHeap(long bytes) {
        // As differences, because a sum could overflow.
        if (bytes > layout.guardStart() - heapEnd || bytes < heapStart - heapEnd) {
            return OptionalLong.empty();
        }
        long before = heapEnd;
        int firstFree = firstPageAfter(before);
        int wanted = firstPageAfter(before + bytes);
        if (wanted - firstFree > pool.available()) {
            return OptionalLong.empty();
        }
        mapZeroed(firstFree, wanted);
        for (int page = wanted; page < firstFree; page++) {
            giveBack(page);
        }
        heapEnd = before + bytes;
        return OptionalLong.of(before);
    }

    @Override
    public boolean repair(Translation.Fault fault) {
        long page = fault.virtualAddress() / layout.pageSize();
        boolean aboutTheStack = fault.kind() == FaultKind.OUT_OF_BOUNDS
                && fault.access() != Access.EXECUTE
                && page >= layout.lowestStackPage()
                && page < lowestStackPage;
        if (!aboutTheStack || lowestStackPage - page > pool.available()) {
            return false;
        }
        growStackTo((int) page);
        return true;
    }

    @Override
    public void release() {
        for (PageMapping mapping : table.mappings()) {
            giveBack(mapping.page());
        }
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        if (virtualAddress >= layout.guardStart() && virtualAddress < layout.guardStart() + layout.pageSize()) {
            return new Translation.Fault(FaultKind.GUARD, virtualAddress, access);
        }
        return table.translate(virtualAddress, access);
    }

    private void growStackTo(int page) {
        mapZeroed(page, lowestStackPage);
        lowestStackPage = page;
    }

    /** Maps pages to fresh frames, of which there are enough; what their last owners left in them is wiped out. */
    private void mapZeroed(int from, int to) {
        for (int page = from; page < to; page++) {
            int frame = pool.allocate().orElseThrow();
            table.map(page, frame, Rights.READ_WRITE);
            for (int i = 0; i < layout.pageSize(); i++) {
                write((long) page * layout.pageSize() + i, (byte) 0);
            }
        }
    }

    private void giveBack(int page) {
        pool.release(table.mapping(page).orElseThrow().frame());
        table.unmap(page);
    }

    private void write(long virtualAddress, byte value) {
        Translation translation = table.translate(virtualAddress, Access.WRITE);
        pool.memory().write(((Translation.Mapped) translation).physicalAddress(), value);
    }

    private int firstPageAfter(long end) {
        return (int) pagesFor(end);
    }

    private long pagesFor(long bytes) {
        return (bytes + layout.pageSize() - 1) / layout.pageSize();
    }
}
