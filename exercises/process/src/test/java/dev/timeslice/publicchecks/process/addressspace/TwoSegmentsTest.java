package dev.timeslice.publicchecks.process.addressspace;

import static dev.timeslice.testkit.memory.AddressSpaceAssert.assertThat;

import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Segment;
import dev.timeslice.process.addressspace.TwoSegments;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.memory.AddressSpaceAssert;

class TwoSegmentsTest {

    /** One of the address spaces of the public OSTEP homework (segmentation), with its answers. */
    @Check("segments-grow-towards-each-other")
    void theLowSegmentCountsFromTheFirstAddressAndTheHighOneFromTheLast() {
        AddressSpaceAssert space = assertThat(
                new TwoSegments(1024, new Segment(12_513, 290), new Segment(4_651, 472)),
                "new TwoSegments(1024, new Segment(12513, 290), new Segment(4651, 472))");

        space.reading(96).isMappedTo(12_609);
        space.writing(29).isMappedTo(12_542);
        space.reading(1023).isMappedTo(4_650);
        space.writing(667).isMappedTo(4_294);
    }

    @Check("edges-of-segments")
    void betweenTheTwoSegmentsThereIsNothing() {
        AddressSpaceAssert space = assertThat(
                new TwoSegments(32, new Segment(100, 10), new Segment(300, 6)),
                "new TwoSegments(32, new Segment(100, 10), new Segment(300, 6))");

        space.reading(9).isMappedTo(109);
        space.reading(10).faults(FaultKind.OUT_OF_BOUNDS);
        space.writing(25).faults(FaultKind.OUT_OF_BOUNDS);
        space.writing(26).isMappedTo(294);
        space.reading(31).isMappedTo(299);
        space.reading(32).faults(FaultKind.OUT_OF_BOUNDS);
    }
}
