package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.*;
import java.util.*;

public final class ProcessImage implements ProcessSpace {
    private final Layout layout;
    private final FramePool pool;
    private final Area code;
    private final Area data;
    private final Area heap;
    private final Area stack;

    private long heapBytes;

    public ProcessImage(LoadedProgram program, Layout layout, FramePool pool) {
        this.layout = layout;
        this.pool = pool;
        byte[] initial = program.executable().data();
        int dataPages = pages((long) initial.length + program.executable().bssSize());
        code = new Area(1, 1, Rights.READ_EXECUTE, new ArrayList<>(program.codeFrames()));
        data = new Area(1 + code.size(), 1, Rights.READ_WRITE, new ArrayList<>());
        heap = new Area(data.first() + dataPages, 1, Rights.READ_WRITE, new ArrayList<>());
        stack = new Area(layout.pages() - 1, -1, Rights.READ_WRITE, new ArrayList<>());
        if (heap.first() > layout.guardPage()) {
            throw new IllegalArgumentException(
                    "the heap would begin on page " + heap.first() + ", above the guard page");
        }
        if (!resize(data, dataPages) || !resize(stack, 1)) {
            resize(data, 0);
            throw new IllegalStateException("too few frames for a process");
        }
        for (int i = 0; i < initial.length; i++) {
            int frame = data.frames().get(i / layout.pageSize());
            pool.memory().write((long) frame * layout.pageSize() + i % layout.pageSize(), initial[i]);
        }
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public List<PageMapping> mappings() {
        TreeMap<Integer, PageMapping> table = new TreeMap<>();
        for (Area area : List.of(code, data, heap, stack)) {
            for (int i = 0; i < area.size(); i++) {
                int page = area.first() + i * area.direction();
                table.put(page, new PageMapping(page, area.frames().get(i), area.rights()));
            }
        }
        return List.copyOf(table.values());
    }

    @Override
    public long heapEnd() {
        return heapStart() + heapBytes;
    }

    @Override
    public OptionalLong growHeap(long bytes) {
        long before = heapEnd();
        long room = layout.guardStart() - before;
        boolean fits = bytes <= room && bytes >= -heapBytes;
        if (!fits || !resize(heap, pages(heapBytes + bytes))) {
            return OptionalLong.empty();
        }
        heapBytes += bytes;
        return OptionalLong.of(before);
    }

    @Override
    public boolean repair(Translation.Fault fault) {
        if (fault.kind() != FaultKind.OUT_OF_BOUNDS || fault.access() == Access.EXECUTE) {
            return false;
        }
        long page = Math.floorDiv(fault.virtualAddress(), (long) layout.pageSize());
        if (page < layout.lowestStackPage() || page >= layout.pages()) {
            return false;
        }
        return resize(stack, layout.pages() - (int) page);
    }

    @Override
    public void release() {
        resize(data, 0);
        resize(heap, 0);
        resize(stack, 0);
        code.frames().clear();
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        long page = Math.floorDiv(virtualAddress, (long) layout.pageSize());
        if (page == layout.guardPage()) {
            return new Translation.Fault(FaultKind.GUARD, virtualAddress, access);
        }
        for (Area area : List.of(code, data, heap, stack)) {
            long index = (page - area.first()) * area.direction();
            if (index >= 0 && index < area.size()) {
                return area.rights().allows(access)
                        ? new Translation.Mapped((long) area.frames().get((int) index) * layout.pageSize()
                                + Math.floorMod(virtualAddress, layout.pageSize()))
                        : new Translation.Fault(FaultKind.PROTECTION, virtualAddress, access);
            }
        }
        return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
    }

    private boolean resize(Area area, int wanted) {
        int before = area.size();
        while (area.size() < wanted) {
            OptionalInt frame = pool.allocate();
            if (frame.isEmpty()) {
                resize(area, before);
                return false;
            }
            wipe(frame.getAsInt());
            area.frames().add(frame.getAsInt());
        }
        while (area.size() > wanted) {
            pool.release(area.frames().remove(area.size() - 1));
        }
        return true;
    }

    private void wipe(int frame) {
        long start = (long) frame * layout.pageSize();
        for (long address = start; address < start + layout.pageSize(); address++) {
            pool.memory().write(address, (byte) 0);
        }
    }

    private long heapStart() {
        return (long) heap.first() * layout.pageSize();
    }

    private int pages(long bytes) {
        return (int) (bytes / layout.pageSize() + (bytes % layout.pageSize() == 0 ? 0 : 1));
    }

    private record Area(int first, int direction, Rights rights, List<Integer> frames) {
        int size() {
            return frames.size();
        }
    }
}
