package dev.timeslice.testkit.memory;

import dev.timeslice.model.memory.Access;
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

/** A process that has nothing but page 0, which it may read and write; good enough to tell stories about. */
class OnePageSpace implements ProcessSpace {
    final FramePool pool;
    private final Layout layout;
    private final PageMapping page;
    private boolean released;

    OnePageSpace(LoadedProgram program, Layout layout, FramePool pool) {
        this(layout, pool, pool.allocate().orElseThrow(() -> new IllegalStateException("no frame")));
        assert !program.codeFrames().isEmpty();
    }

    OnePageSpace(Layout layout, FramePool pool, int frame) {
        this.layout = layout;
        this.pool = pool;
        this.page = new PageMapping(0, frame, Rights.READ_WRITE);
        for (int i = 0; i < layout.pageSize(); i++) {
            pool.memory().write((long) frame * layout.pageSize() + i, (byte) 0);
        }
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public List<PageMapping> mappings() {
        return released ? List.of() : List.of(page);
    }

    @Override
    public long heapEnd() {
        return layout.pageSize();
    }

    @Override
    public OptionalLong growHeap(long bytes) {
        return bytes == 0 ? OptionalLong.of(heapEnd()) : OptionalLong.empty();
    }

    @Override
    public boolean repair(Translation.Fault fault) {
        return false;
    }

    @Override
    public void release() {
        released = true;
        pool.release(page.frame());
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        for (PageMapping mapping : mappings()) {
            if (virtualAddress >= 0 && virtualAddress < layout.pageSize()) {
                return mapping.rights().allows(access)
                        ? new Translation.Mapped((long) mapping.frame() * layout.pageSize() + virtualAddress)
                        : new Translation.Fault(FaultKind.PROTECTION, virtualAddress, access);
            }
        }
        return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
    }
}
