package dev.timeslice.testkit.paging;

import static dev.timeslice.testkit.paging.PagingPlan.PAGE_SIZE;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The processes of one story, their tables, and the frames that they have in common. */
final class PagingMachine {
    /** What every byte of a frame is that nobody has used: nobody may rely on zeroes. */
    private static final byte STALE = 99;

    private final FrameTable frames;
    private final ForkStrategy strategy;
    private final SortedMap<String, PageMap> tables = new TreeMap<>();
    private final Map<Integer, Integer> firstFrames = new HashMap<>();

    PagingMachine(PagingPlan plan, Function<? super FrameTable, ? extends ForkStrategy> maker) {
        PhysicalMemory memory = new PhysicalMemory(plan.frames() * PAGE_SIZE);
        for (int address = 0; address < memory.size(); address++) {
            memory.write(address, STALE);
        }
        frames = new FrameTable(new FramePool(memory, PAGE_SIZE));
        PageMap table = new PageMap();
        for (int page = 1; page <= plan.pages().size(); page++) {
            int frame = frames.allocate().orElseThrow();
            for (int offset = 0; offset < PAGE_SIZE; offset++) {
                frames.write(frame, offset, PagingPlan.first(page, offset));
            }
            firstFrames.put(page, frame);
            table.put(page, plan.kind(page).entry(frame));
        }
        tables.put(PagingPlan.FIRST, table);
        strategy = maker.apply(frames);
    }

    FrameTable frames() {
        return frames;
    }

    /** By the name of the process. */
    SortedMap<String, PageMap> tables() {
        return tables;
    }

    /** Where a page lay at the beginning. */
    int firstFrame(int page) {
        return firstFrames.getOrDefault(page, -1);
    }

    /** What a step writes, byte by byte. */
    static byte value(int number, int index) {
        return (byte) (100 + 7 * number + index);
    }

    /**
     * Takes a step.
     *
     * @param number its number in the story, from 1; what is written depends on it
     */
    PagingAnswer perform(PagingOperation operation, int number) {
        PageMap table = tables.get(operation.process());
        if (table == null) {
            return PagingAnswer.nothing();
        }
        try {
            return perform(operation, table, number);
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException refusal) {
            return PagingAnswer.thrown(refusal);
        }
    }

    private PagingAnswer perform(PagingOperation operation, PageMap table, int number) {
        if (operation instanceof PagingOperation.Fork fork) {
            return fork(table, fork.child());
        }
        if (operation instanceof PagingOperation.Store store) {
            return store(table, store.address(), value(number, 0));
        }
        if (operation instanceof PagingOperation.CopyOut copyOut) {
            byte[] data = new byte[copyOut.bytes()];
            for (int i = 0; i < data.length; i++) {
                data[i] = value(number, i);
            }
            return PagingAnswer.of(strategy.copyOut(table, copyOut.address(), data));
        }
        strategy.release(table);
        // What it should not have left in there must not be forgotten: the counts would seem to be wrong.
        if (table.size() == 0) {
            tables.remove(operation.process());
        }
        return PagingAnswer.done();
    }

    private PagingAnswer fork(PageMap parent, String child) {
        if (tables.containsKey(child)) {
            return PagingAnswer.nothing();
        }
        if (!(strategy.fork(parent) instanceof ForkResult.Forked forked)) {
            return PagingAnswer.outOfFrames();
        }
        tables.put(child, forked.child());
        return PagingAnswer.done();
    }

    private PagingAnswer store(PageMap table, long address, byte value) {
        int page = Math.toIntExact(Math.floorDiv(address, (long) PAGE_SIZE));
        PageEntry entry = table.get(page);
        if (entry == null) {
            return PagingAnswer.refused(address);
        }
        PagingAnswer answer = PagingAnswer.written();
        if (!entry.rights().allows(Access.WRITE)) {
            WriteFaultResult result = strategy.writeFault(table, page);
            if (!(result instanceof WriteFaultResult.Writable writable)) {
                return result instanceof WriteFaultResult.Refused
                        ? PagingAnswer.refused(address)
                        : PagingAnswer.outOfFrames();
            }
            PageEntry after = table.get(page);
            if (after == null || !after.rights().allows(Access.WRITE)) {
                return new PagingAnswer("writeFault answered " + result + ", but the page cannot be written");
            }
            if (writable.copied() == (after.frame() == entry.frame())) {
                return new PagingAnswer("writeFault answered " + result + ", but the page went from frame "
                        + entry.frame() + " to frame " + after.frame());
            }
            answer = PagingAnswer.of(writable);
            entry = after;
        }
        frames.write(entry.frame(), (int) Math.floorMod(address, (long) PAGE_SIZE), value);
        return answer;
    }

    /** The byte that a process reads; {@code null} if it cannot. */
    @Nullable
    Byte read(String process, int page, int offset) {
        PageMap table = tables.get(process);
        PageEntry entry = table == null ? null : table.get(page);
        return entry == null ? null : frames.read(entry.frame(), offset);
    }
}
