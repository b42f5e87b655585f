package dev.timeslice.publicchecks.thread.contextswitch;

import static dev.timeslice.testkit.switching.AsidBench.cold;
import static dev.timeslice.testkit.switching.AsidBench.warm;
import static dev.timeslice.testkit.switching.AsidStep.activate;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.switching.AsidBench;
import dev.timeslice.testkit.switching.AsidStep;
import dev.timeslice.thread.contextswitch.AsidAllocator;

/** After activate the core touches one page of the address space, under the number that it was given. */
class AsidAllocatorTest {

    @Check("numbers-are-kept")
    void addressSpaceKeepsItsNumberAndItsEntries() {
        story(3, 1)
                .expect(activate(0, 1), cold(0))
                .expect(activate(0, 2), cold(0))
                .expect(activate(0, 1), warm(0))
                .expect(activate(0, 3), cold(0))
                .expect(activate(0, 2), warm(0));
    }

    @Check("numbers-run-out")
    void newGenerationBeginsWhenNumbersRunOut() {
        story(2, 1)
                .expect(activate(0, 1), cold(0))
                .expect(activate(0, 2), cold(0))
                .expect(activate(0, 3), cold(1))
                .expect(activate(0, 2), cold(0))
                .expect(activate(0, 3), warm(0));
    }

    private static BenchStory<AsidStep> story(int asids, int cores) {
        return BenchStory.on(() -> new AsidBench(asids, cores, AsidAllocator::new));
    }
}
