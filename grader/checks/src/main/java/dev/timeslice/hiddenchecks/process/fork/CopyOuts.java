package dev.timeslice.hiddenchecks.process.fork;

import static dev.timeslice.testkit.paging.PagingOperation.copyOut;
import static dev.timeslice.testkit.paging.PagingOperation.fork;
import static dev.timeslice.testkit.paging.PagingOperation.store;

import dev.timeslice.testkit.paging.PagingOperation;
import dev.timeslice.testkit.paging.PagingPlan;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.ArrayList;
import java.util.List;

/** Stories in which the kernel writes into the memory of processes: the shortest copies first, at all addresses. */
final class CopyOuts {
    private CopyOuts() {}

    /** One copy-out each, of 1 to 13 bytes from before the first page to behind the fifth, and some from very far away. */
    static SequenceSearch<PagingOperation> small() {
        List<PagingOperation> copies = new ArrayList<>();
        for (int bytes = 1; bytes <= 13; bytes++) {
            for (int address = -2; address <= 6 * PagingPlan.PAGE_SIZE; address++) {
                copies.add(copyOut("A", address, bytes));
            }
        }
        // The number of the page does not fit into an int; cut off, it would be that of page 3.
        copies.add(copyOut("A", (1L << 32) * PagingPlan.PAGE_SIZE + 12, 1));
        copies.add(copyOut("A", -(1L << 32) * PagingPlan.PAGE_SIZE + 12, 1));
        copies.add(copyOut("A", (1L << 32) + 12, 1));
        copies.add(copyOut("A", Long.MIN_VALUE, 2));
        return SequenceSearch.over(copies).allUpTo(1);
    }

    /** Copies to parent and child that end in the same page, in the next one, and in one that must not be written. */
    static SequenceSearch<PagingOperation> afterForks() {
        List<PagingOperation> steps = new ArrayList<>(List.of(fork("A", "B"), store("B", 12)));
        for (String process : List.of("A", "B")) {
            steps.add(copyOut(process, 13, 2));
            steps.add(copyOut(process, 14, 4));
            steps.add(copyOut(process, 11, 2));
            steps.add(copyOut(process, 6, 3));
            steps.add(copyOut(process, 17, 4));
        }
        return SequenceSearch.over(steps).allUpTo(3);
    }
}
