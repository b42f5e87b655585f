package dev.timeslice.model;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.ProcessSpace;
import dev.timeslice.model.memory.Translation;

/** An address space that came with the workload. The kernel cannot duplicate it: parent and child of a fork share it. */
final class GivenMemory extends Memory {
    private final AddressSpace space;
    private final PartGuard guard;

    GivenMemory(int id, AddressSpace space, PartGuard guard) {
        super(id);
        this.space = space;
        this.guard = guard;
    }

    @Override
    Reach reach(Task task, long virtualAddress, Access access) {
        Translation.Fault repaired = null;
        while (true) {
            Translation translation = guard.ask(
                    () -> "translate(" + virtualAddress + ", " + access + ")",
                    () -> space.translate(virtualAddress, access));
            if (translation instanceof Translation.Mapped mapped) {
                return new Reach.At(mapped.physicalAddress());
            }
            if (!(translation instanceof Translation.Fault fault)) {
                throw guard.broken(
                        ContractRule.TRANSLATE_TO_SOMETHING,
                        "translate(" + virtualAddress + ", " + access + ") returned null");
            }
            // A fault that comes again after its repair was not repaired.
            if (fault.equals(repaired) || !(space instanceof ProcessSpace own) || !repairs(own, fault)) {
                return Reach.Denied.INSTANCE;
            }
            repaired = fault;
        }
    }

    private boolean repairs(ProcessSpace own, Translation.Fault fault) {
        return guard.answer(() -> "repair(" + fault + ")", () -> own.repair(fault));
    }

    @Override
    long stack() {
        return space instanceof ProcessSpace own
                ? guard.answer(() -> "layout()", own::layout).size()
                : NO_STACK;
    }

    @Override
    long nextStack() {
        return NO_STACK;
    }

    @Override
    void mapNextStack() {
        throw new IllegalStateException("there is no place for another stack");
    }

    /** A space that is not a process's own is as large as it is: there is always room in it. */
    @Override
    boolean grow(long bytes) {
        return !(space instanceof ProcessSpace own)
                || guard.answer(() -> "growHeap(" + bytes + ")", () -> own.growHeap(bytes))
                        .isPresent();
    }

    @Override
    Memory fresh() {
        return this;
    }

    @Override
    public Memory copy() {
        return this;
    }

    @Override
    void release() {
        if (space instanceof ProcessSpace own) {
            guard.tell(() -> "release()", own::release);
        }
    }
}
