package dev.timeslice.publicchecks.process.addressspace;

import static dev.timeslice.testkit.memory.AddressSpaceAssert.assertThat;

import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.process.addressspace.PagedSpace;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.memory.AddressSpaceAssert;

class PagedSpaceTest {

    /** One of the page tables of the public OSTEP homework (paging), with its answers. */
    @Check("page-and-offset")
    void anAddressIsAPageAndAPlaceInIt() {
        PagedSpace space = new PagedSpace(4096, 4);
        space.map(1, 12, Rights.READ_WRITE);
        space.map(3, 7, Rights.READ_WRITE);
        AddressSpaceAssert asserted =
                assertThat(space, "new PagedSpace(4096, 4) with page 1 in frame 12 and page 3 in frame 7");

        asserted.reading(7_090).isMappedTo(52_146);
        asserted.writing(12_922).isMappedTo(29_306);
        asserted.reading(12_489).isMappedTo(28_873);
    }

    @Check("page-that-is-not-mapped")
    void anAddressOnNoMappedPageFaults() {
        PagedSpace space = new PagedSpace(16, 4);
        space.map(2, 0, Rights.READ_WRITE);
        AddressSpaceAssert asserted = assertThat(space, "new PagedSpace(16, 4) with page 2 in frame 0");

        asserted.reading(31).faults(FaultKind.OUT_OF_BOUNDS);
        asserted.reading(32).isMappedTo(0);
        asserted.reading(47).isMappedTo(15);
        asserted.reading(48).faults(FaultKind.OUT_OF_BOUNDS);
        asserted.reading(64).faults(FaultKind.OUT_OF_BOUNDS);
        asserted.writing(-1).faults(FaultKind.OUT_OF_BOUNDS);
    }
}
