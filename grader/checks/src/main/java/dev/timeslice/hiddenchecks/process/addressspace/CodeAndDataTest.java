package dev.timeslice.hiddenchecks.process.addressspace;

import static dev.timeslice.testkit.memory.AddressSpaceAssert.assertThat;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.process.addressspace.CodeAndData;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.memory.AddressSpaceAssert;
import java.util.Random;

class CodeAndDataTest {
    private static final String CLASS = "dev.timeslice.process.addressspace.CodeAndData";

    @Check("data-is-not-executable")
    void dataMayBeReadAndWrittenButNotExecuted() {
        AddressSpaceAssert space = space(0, 4, 32, 8);

        space.reading(6).isMappedTo(34);
        space.writing(6).isMappedTo(34);
        space.executing(6).faults(FaultKind.PROTECTION);
    }

    @Check("areas-agree-everywhere")
    void anyAddressAndAccessGetsTheAnswerOfTheReference(CheckContext context) {
        for (long codeSize = 0; codeSize <= 3; codeSize++) {
            for (long dataSize = 0; dataSize <= 3; dataSize++) {
                for (long address = -1; address <= codeSize + dataSize + 1; address++) {
                    compare(context, 10, codeSize, 20, dataSize, address);
                    compare(context, 20, codeSize, 10, dataSize, address);
                }
            }
        }
        for (long address : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 3, Long.MIN_VALUE, -5, 1L << 32}) {
            compare(context, 100, 8, 500, 8, address);
            compare(context, 1L << 40, 1L << 33, 8, 1L << 32, address);
        }
        Random random = context.random("areas");
        for (int i = 0; i < 1_000; i++) {
            long codeSize = random.nextInt(1 << 20);
            long dataSize = random.nextInt(1 << 20);
            long address = random.nextLong() % (2 * (codeSize + dataSize + 1));
            compare(context, random.nextInt(1 << 28), codeSize, random.nextInt(1 << 28), dataSize, address);
        }
    }

    private static void compare(
            CheckContext context, long codeBase, long codeSize, long dataBase, long dataSize, long address) {
        AddressSpace reference = context.reference(AddressSpace.class, CLASS, codeBase, codeSize, dataBase, dataSize);
        AddressSpaceAssert space = space(codeBase, codeSize, dataBase, dataSize);
        for (Access access : Access.values()) {
            space.asked(address, access).is(reference.translate(address, access));
        }
    }

    @Check("one-program-two-processes")
    void twoProcessesOfOneProgramShareItsCodeAndNotTheirData() {
        String both = "A = new CodeAndData(100, 8, 200, 8), B = new CodeAndData(100, 8, 300, 8); asked is ";
        AddressSpaceAssert a = assertThat(new CodeAndData(100, 8, 200, 8), both + "A");
        AddressSpaceAssert b = assertThat(new CodeAndData(100, 8, 300, 8), both + "B");

        a.executing(2).isMappedTo(102);
        b.executing(2).isMappedTo(102);
        a.reading(9).isMappedTo(201);
        b.reading(9).isMappedTo(301);
        a.reading(9).isMappedTo(201);
    }

    private static AddressSpaceAssert space(long codeBase, long codeSize, long dataBase, long dataSize) {
        return assertThat(
                new CodeAndData(codeBase, codeSize, dataBase, dataSize),
                "new CodeAndData(" + codeBase + ", " + codeSize + ", " + dataBase + ", " + dataSize + ")");
    }
}
