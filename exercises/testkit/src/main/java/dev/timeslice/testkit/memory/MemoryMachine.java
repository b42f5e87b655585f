package dev.timeslice.testkit.memory;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.LoadedProgram;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.ProcessSpace;
import dev.timeslice.model.memory.Translation;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The processes of one story, and the frames that they share. */
final class MemoryMachine {
    private final MemoryParts parts;
    private final FramePool pool;
    private final LoadedProgram program;
    private final SpaceMaker maker;
    private final SortedMap<String, ProcessSpace> spaces = new TreeMap<>();

    MemoryMachine(MemoryParts parts) {
        this.parts = parts;
        PhysicalMemory memory =
                new PhysicalMemory(parts.frames() * parts.layout().pageSize());
        for (int address = 0; address < memory.size(); address++) {
            memory.write(address, MemoryParts.STALE);
        }
        this.pool = new FramePool(memory, parts.layout().pageSize());
        this.program = LoadedProgram.load(parts.program(), pool);
        this.maker = parts.makers().apply(pool);
    }

    FramePool pool() {
        return pool;
    }

    SpaceMaker maker() {
        return maker;
    }

    /** The frames that belong to the kernel. */
    List<Integer> codeFrames() {
        return program.codeFrames();
    }

    SortedMap<String, ProcessSpace> spaces() {
        return spaces;
    }

    PageTables tables() {
        SortedMap<String, List<PageMapping>> tables = new TreeMap<>();
        spaces.forEach((process, space) -> tables.put(process, space.mappings()));
        return new PageTables(tables);
    }

    /**
     * Takes a step.
     *
     * @param number its number in the story, from 1; what a store writes
     */
    MemoryAnswer perform(MemoryOperation operation, int number) {
        try {
            ProcessSpace space = spaces.get(operation.process());
            if (operation instanceof MemoryOperation.Start start) {
                return space == null ? begin(start.process(), maker.load(program, parts.layout(), pool)) : nothing();
            }
            return space == null ? nothing() : perform(operation, space, number);
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException refusal) {
            return MemoryAnswer.thrown(refusal);
        }
    }

    private MemoryAnswer perform(MemoryOperation operation, ProcessSpace space, int number) {
        if (operation instanceof MemoryOperation.Store store) {
            return access(space, store.address(), Access.WRITE, place -> {
                pool.memory().write(place, (byte) number);
                return MemoryAnswer.done();
            });
        }
        if (operation instanceof MemoryOperation.Load load) {
            return access(space, load.address(), Access.READ, this::byteAt);
        }
        if (operation instanceof MemoryOperation.Fetch fetch) {
            return access(space, fetch.address(), Access.EXECUTE, this::byteAt);
        }
        if (operation instanceof MemoryOperation.GrowHeap grow) {
            return MemoryAnswer.heap(space.growHeap(grow.bytes()));
        }
        if (operation instanceof MemoryOperation.Fork fork) {
            return spaces.containsKey(fork.child()) ? nothing() : begin(fork.child(), maker.fork(space));
        }
        spaces.remove(operation.process());
        space.release();
        return MemoryAnswer.done();
    }

    private MemoryAnswer begin(String process, ProcessSpace space) {
        spaces.put(process, space);
        return MemoryAnswer.done();
    }

    private MemoryAnswer byteAt(long place) {
        return MemoryAnswer.value(pool.memory().read(place));
    }

    /** Repairs as the kernel does, but not the same fault twice: a repair has to help. */
    private MemoryAnswer access(ProcessSpace space, long address, Access access, LongFunction<MemoryAnswer> effect) {
        Translation.@Nullable Fault last = null;
        while (true) {
            Translation translation = space.translate(address, access);
            if (!(translation instanceof Translation.Fault fault)) {
                return effect.apply(((Translation.Mapped) translation).physicalAddress());
            }
            if (fault.equals(last) || !space.repair(fault)) {
                return MemoryAnswer.fault(fault);
            }
            last = fault;
        }
    }

    private static MemoryAnswer nothing() {
        return MemoryAnswer.nothing();
    }
}
