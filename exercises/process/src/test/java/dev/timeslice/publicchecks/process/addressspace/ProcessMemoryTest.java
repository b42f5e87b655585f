package dev.timeslice.publicchecks.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.process.addressspace.ProcessMemory;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.memory.MemoryCalls;

class ProcessMemoryTest {
    /** A space that no real machine has, but a legal one: virtual byte v lies at physical address 15 - v. */
    private static final AddressSpace MIRROR = (address, access) -> 0 <= address && address < 16
            ? new Translation.Mapped(15 - address)
            : new Translation.Fault(FaultKind.OUT_OF_BOUNDS, address, access);

    private final PhysicalMemory physical = new PhysicalMemory(32);
    private final ProcessMemory memory = new ProcessMemory(MIRROR, physical);
    private final MemoryCalls calls =
            new MemoryCalls().given("virtual byte v is physical byte 15 - v, for 0 <= v < 16");

    @Check("store-then-load")
    void whatIsStoredLiesInPhysicalMemoryAndComesBack() {
        calls.succeeds("store(5, [42])", () -> memory.store(5, new byte[] {42}));
        calls.sees("physical byte 10", new byte[] {physical.read(10)}, (byte) 42);
        calls.reads("load(5, 1)", () -> memory.load(5, 1), (byte) 42);

        physical.write(9, (byte) 7);
        calls.given("physical byte 9 becomes 7");
        calls.reads("load(6, 1)", () -> memory.load(6, 1), (byte) 7);
        calls.reads("fetch(6)", () -> new byte[] {memory.fetch(6)}, (byte) 7);
    }

    @Check("fault-is-raised")
    void anAddressThatTheSpaceRefusesRaisesItsFault() {
        calls.faults(
                "load(16, 1)",
                () -> memory.load(16, 1),
                new Translation.Fault(FaultKind.OUT_OF_BOUNDS, 16, Access.READ));
        calls.faults(
                "store(-1, [1])",
                () -> memory.store(-1, new byte[] {1}),
                new Translation.Fault(FaultKind.OUT_OF_BOUNDS, -1, Access.WRITE));
    }
}
