package dev.timeslice.publicchecks.process.addressspace;

import static dev.timeslice.testkit.memory.AddressSpaceAssert.assertThat;

import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.process.addressspace.BaseAndBounds;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.memory.AddressSpaceAssert;

class BaseAndBoundsTest {

    /** One of the address spaces of the public OSTEP homework (relocation), with its answers. */
    @Check("translates-by-base")
    void anAddressInsideIsMovedByTheBase() {
        AddressSpaceAssert space = assertThat(new BaseAndBounds(13_884, 290), "new BaseAndBounds(13884, 290)");

        space.reading(261).isMappedTo(14_145);
        space.writing(96).isMappedTo(13_980);
        space.executing(29).isMappedTo(13_913);
    }

    @Check("edges-of-bounds")
    void theLastByteIsOursAndTheNextOneIsNot() {
        AddressSpaceAssert space = assertThat(new BaseAndBounds(100, 16), "new BaseAndBounds(100, 16)");

        space.reading(0).isMappedTo(100);
        space.reading(15).isMappedTo(115);
        space.reading(16).faults(FaultKind.OUT_OF_BOUNDS);
        space.writing(-1).faults(FaultKind.OUT_OF_BOUNDS);
    }
}
