package dev.timeslice.publicchecks.process.fork;

import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.process.fork.PageAccounting;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;

/** Two processes of three pages: code in common, page 2 copied on write in common, and page 3 of each in a frame of its own. */
class PageAccountingTest {
    private final FrameTable frames = new FrameTable(new FramePool(new PhysicalMemory(8 * 64), 64));
    private final PageMap a = new PageMap();
    private final PageMap b = new PageMap();
    private final PageAccounting accounting = new PageAccounting(frames);

    @Check("resident-counts-every-page")
    void residentAreTheBytesOfAllPagesOfAProcess() {
        begin();

        same("resident", 3 * 64, (double) accounting.useOf(a).resident());
        same("resident", 3 * 64, (double) accounting.useOf(b).resident());
        same("resident", 0, (double) accounting.useOf(new PageMap()).resident());
    }

    @Check("proportional-divides-what-is-shared")
    void aPageOfTwoTablesCountsHalfInEach() {
        begin();

        same("proportional", 32 + 32 + 64, accounting.useOf(a).proportional());
        same("proportional", 32 + 32 + 64, accounting.useOf(b).proportional());
        same("proportional", 0, accounting.useOf(new PageMap()).proportional());
    }

    private void begin() {
        int code = frames.allocate().orElseThrow();
        frames.share(code);
        int data = frames.allocate().orElseThrow();
        frames.share(data);
        for (PageMap table : new PageMap[] {a, b}) {
            table.put(1, PageEntry.of(code, Rights.READ_EXECUTE));
            table.put(2, new PageEntry(data, Rights.READ, true, false));
            table.put(3, PageEntry.of(frames.allocate().orElseThrow(), Rights.READ_WRITE));
        }
    }

    private void same(String what, double expected, double actual) {
        if (Math.abs(expected - actual) > 1e-6) {
            throw CheckFailure.failed(
                    Message.of("The %s size has to be %s bytes, but is %s.", "%s 크기는 %s바이트여야 하는데 %s바이트입니다.")
                            .with(what, expected, actual),
                    "pages of 64 bytes\nA  " + a + "\nB  " + b);
        }
    }
}
