package dev.timeslice.hiddenchecks.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.process.addressspace.ProcessMemory;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.memory.MemoryCalls;
import java.util.Arrays;
import java.util.Random;

class ProcessMemoryTest {

    @Check("access-asks-for-its-right")
    void loadStoreAndFetchEachNeedTheirOwnRight() {
        for (Access allowed : Access.values()) {
            AddressSpace space = (address, access) -> access == allowed
                    ? new Translation.Mapped(address)
                    : new Translation.Fault(FaultKind.PROTECTION, address, access);
            ProcessMemory memory = new ProcessMemory(space, new PhysicalMemory(8));
            MemoryCalls calls = new MemoryCalls().given("every byte allows " + allowed + " and nothing else");

            attempt(calls, allowed, Access.READ, "load(3, 1)", () -> memory.load(3, 1));
            attempt(calls, allowed, Access.WRITE, "store(3, [1])", () -> memory.store(3, new byte[] {1}));
            attempt(calls, allowed, Access.EXECUTE, "fetch(3)", () -> memory.fetch(3));
        }
    }

    private static void attempt(MemoryCalls calls, Access allowed, Access needed, String step, Runnable call) {
        if (allowed == needed) {
            calls.succeeds(step, call);
        } else {
            calls.faults(step, call, new Translation.Fault(FaultKind.PROTECTION, 3, needed));
        }
    }

    /** Every small store that touches a byte which refuses, the shortest stores first. */
    @Check("fault-changes-nothing")
    void aStoreThatFaultsAnywhereHasNoEffectAnywhere() {
        int size = 6;
        for (int length = 1; length <= 4; length++) {
            for (int refusing = 0; refusing < size; refusing++) {
                for (int from = 0; from < size; from++) {
                    int lowest = from <= refusing ? refusing : size;
                    if (from + length > lowest) {
                        storeIsRefused(size, refusing, from, length, lowest);
                    }
                }
            }
        }
    }

    private static void storeIsRefused(int size, int refusing, int from, int length, int lowest) {
        AddressSpace space = (address, access) -> 0 <= address && address < size && address != refusing
                ? new Translation.Mapped(address)
                : new Translation.Fault(FaultKind.OUT_OF_BOUNDS, address, access);
        // The machine has more memory than the process, as machines do: a byte that goes astray is seen, not refused.
        PhysicalMemory physical = new PhysicalMemory(2 * size);
        ProcessMemory memory = new ProcessMemory(space, physical);
        byte[] data = new byte[length];
        Arrays.fill(data, (byte) 9);
        MemoryCalls calls = new MemoryCalls()
                .given("bytes 0 to " + (size - 1) + " are the process's own, all but byte " + refusing);

        calls.faults(
                "store(" + from + ", " + Arrays.toString(data) + ")",
                () -> memory.store(from, data),
                new Translation.Fault(FaultKind.OUT_OF_BOUNDS, lowest, Access.WRITE));
        calls.sees("physical memory after the fault", physical.snapshot(), new byte[2 * size]);
    }

    @Check("load-faults-at-the-lowest-address")
    void aLoadReportsTheFirstByteThatItCannotReach() {
        AddressSpace space = (address, access) -> 0 <= address && address < 4
                ? new Translation.Mapped(address)
                : new Translation.Fault(FaultKind.OUT_OF_BOUNDS, address, access);
        ProcessMemory memory = new ProcessMemory(space, new PhysicalMemory(16));
        MemoryCalls calls = new MemoryCalls().given("bytes 0 to 3 are the process's own");

        calls.faults("load(2, 4)", () -> memory.load(2, 4), outside(4));
        calls.faults("load(-2, 4)", () -> memory.load(-2, 4), outside(-2));
        calls.faults("load(0, 16)", () -> memory.load(0, 16), outside(4));
    }

    private static Translation.Fault outside(long address) {
        return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, address, Access.READ);
    }

    @Check("bytes-are-translated-one-by-one")
    void neighboursInVirtualMemoryMayLieFarApart() {
        long[] places = {6, 7, 2, 3, 11, 0};
        PhysicalMemory physical = new PhysicalMemory(12);
        ProcessMemory memory = new ProcessMemory(new Scattered(places), physical);
        MemoryCalls calls = new MemoryCalls()
                .given("virtual bytes 0 to 5 lie at the physical addresses " + Arrays.toString(places));

        calls.succeeds("store(1, [1, 2, 3, 4])", () -> memory.store(1, new byte[] {1, 2, 3, 4}));
        calls.sees("physical memory", physical.snapshot(), new byte[] {0, 0, 2, 3, 0, 0, 0, 1, 0, 0, 0, 4});
        calls.reads("load(0, 6)", () -> memory.load(0, 6), (byte) 0, (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 0);
    }

    /** Two processes take turns; a plain array a process, kept by the check, says what each must find. */
    @Check("others-stay-untouched")
    void aProcessFindsItsOwnBytesAndNobodyElses(CheckContext context) {
        Random random = context.random("turns");
        for (int steps = 2; steps <= 40; steps++) {
            takeTurns(random, steps);
        }
    }

    private static void takeTurns(Random random, int steps) {
        PhysicalMemory physical = new PhysicalMemory(16);
        ProcessMemory[] memories = {
            new ProcessMemory(new Scattered(new long[] {0, 2, 4, 6, 8, 10}), physical),
            new ProcessMemory(new Scattered(new long[] {1, 3, 5, 7, 9, 11}), physical)
        };
        byte[][] expected = new byte[2][6];
        MemoryCalls calls =
                new MemoryCalls().given("A owns the even physical bytes from 0 to 10, B the odd ones from 1 to 11");
        for (int step = 0; step < steps; step++) {
            int who = random.nextInt(2);
            int from = random.nextInt(6);
            byte[] data = new byte[1 + random.nextInt(6 - from)];
            Arrays.fill(data, (byte) (step + 1));
            System.arraycopy(data, 0, expected[who], from, data.length);
            calls.succeeds(
                    name(who) + ".store(" + from + ", " + Arrays.toString(data) + ")",
                    () -> memories[who].store(from, data));
            int other = 1 - who;
            calls.reads(name(other) + ".load(0, 6)", () -> memories[other].load(0, 6), expected[other]);
            calls.reads(name(who) + ".load(0, 6)", () -> memories[who].load(0, 6), expected[who]);
        }
        calls.sees("the bytes that nobody owns", Arrays.copyOfRange(physical.snapshot(), 12, 16), new byte[4]);
    }

    private static String name(int process) {
        return process == 0 ? "A" : "B";
    }

    /** Virtual byte v lies at {@code places[v]}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Scattered(long[] places) implements AddressSpace {
        @Override
        public Translation translate(long virtualAddress, Access access) {
            return 0 <= virtualAddress && virtualAddress < places.length
                    ? new Translation.Mapped(places[(int) virtualAddress])
                    : new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
        }
    }
}
