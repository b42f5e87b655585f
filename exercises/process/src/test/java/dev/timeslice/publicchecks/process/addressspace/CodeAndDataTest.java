package dev.timeslice.publicchecks.process.addressspace;

import static dev.timeslice.testkit.memory.AddressSpaceAssert.assertThat;

import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.process.addressspace.CodeAndData;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.memory.AddressSpaceAssert;

class CodeAndDataTest {
    /** Virtual 0 to 7 is code at physical 200 to 207; virtual 8 to 11 is data at physical 500 to 503. */
    private final AddressSpaceAssert space =
            assertThat(new CodeAndData(200, 8, 500, 4), "new CodeAndData(200, 8, 500, 4)");

    @Check("data-follows-code")
    void theFirstByteOfDataComesRightAfterTheCode() {
        space.executing(0).isMappedTo(200);
        space.executing(7).isMappedTo(207);
        space.reading(8).isMappedTo(500);
        space.writing(11).isMappedTo(503);
        space.reading(12).faults(FaultKind.OUT_OF_BOUNDS);
    }

    @Check("code-is-read-only")
    void writingCodeIsRefusedAndReadingItIsNot() {
        space.reading(3).isMappedTo(203);
        space.writing(3).faults(FaultKind.PROTECTION);
    }
}
