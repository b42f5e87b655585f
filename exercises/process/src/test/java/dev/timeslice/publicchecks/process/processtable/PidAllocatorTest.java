package dev.timeslice.publicchecks.process.processtable;

import dev.timeslice.process.processtable.PidAllocator;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.process.PidCalls;

class PidAllocatorTest {

    @Check("numbers-ascend")
    void numbersBeginWithTwoAndAscend() {
        PidAllocator allocator = new PidAllocator(9);

        new PidCalls("new PidAllocator(9)", allocator::allocate, allocator::release).gives(2, 3, 4, 5);
    }

    @Check("freed-number-comes-last")
    void aNumberThatWasFreedComesAgainOnlyInTheNextRound() {
        PidAllocator allocator = new PidAllocator(5);

        new PidCalls("new PidAllocator(5)", allocator::allocate, allocator::release)
                .gives(2, 3, 4)
                .takesBack(3)
                .gives(5)
                .gives(3);
    }
}
