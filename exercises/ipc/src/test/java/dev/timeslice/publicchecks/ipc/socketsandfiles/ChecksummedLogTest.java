package dev.timeslice.publicchecks.ipc.socketsandfiles;

import dev.timeslice.ipc.socketsandfiles.ChecksummedLog;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.exchange.LogStory;
import dev.timeslice.testkit.exchange.MemoryStore;

/** A log on a store in memory. The checksums are those that every CRC-32 gives. */
class ChecksummedLogTest {
    /** The record of "hi". */
    private static final int[] HI = {0, 0, 0, 2, 0xd8, 0x93, 0x2a, 0xac, 'h', 'i'};

    /** The record of "hi", and nine of the eleven bytes of another one. */
    private static final int[] HI_AND_TORN = {
        0, 0, 0, 2, 0xd8, 0x93, 0x2a, 0xac, 'h', 'i', 0, 0, 0, 3, 0x35, 0x24, 0x41, 0xc2, 'a'
    };

    private static LogStory log(int... held) {
        return LogStory.about(
                MemoryStore.of(held), "new ChecksummedLog(store, 100)", store -> new ChecksummedLog(store, 100));
    }

    @Check("records-come-back")
    void recordsComeBackInTheirOrder() {
        log().expectRecords()
                .append("one")
                .append("two")
                .expectRecords("one", "two")
                .append("three")
                .nextProcess()
                .expectRecords("one", "two", "three");
    }

    @Check("length-and-checksum-first")
    void lengthAndChecksumComeFirst() {
        log(HI).expectRecords("hi");
        log().append("hi").expectBytes(MemoryStore.of(HI).bytes());
    }

    @Check("torn-tail-is-passed-over")
    void whoReadsPassesATornTailOver() {
        log(HI_AND_TORN)
                .expectRecords("hi")
                .expectBytes(MemoryStore.of(HI_AND_TORN).bytes());
    }

    @Check("torn-tail-is-cut")
    void whoAppendsCutsATornTailOff() {
        log(HI_AND_TORN)
                .expectRecovered(9)
                .expectBytes(MemoryStore.of(HI).bytes())
                .expectRecovered(0)
                .append("ho")
                .expectRecords("hi", "ho");
        log(HI_AND_TORN).append("ho").expectRecords("hi", "ho");
    }
}
