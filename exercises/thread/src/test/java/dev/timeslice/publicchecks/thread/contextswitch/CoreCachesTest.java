package dev.timeslice.publicchecks.thread.contextswitch;

import static dev.timeslice.testkit.benches.BenchAnswer.done;
import static dev.timeslice.testkit.switching.CacheBench.hit;
import static dev.timeslice.testkit.switching.CacheBench.lines;
import static dev.timeslice.testkit.switching.CacheBench.miss;
import static dev.timeslice.testkit.switching.CacheStep.read;
import static dev.timeslice.testkit.switching.CacheStep.switchTo;
import static dev.timeslice.testkit.switching.CacheStep.warmth;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.switching.CacheBench;
import dev.timeslice.testkit.switching.CacheStep;
import dev.timeslice.thread.contextswitch.CoreCaches;

class CoreCachesTest {

    @Check("cache-remembers")
    void lineThatWasReadIsThere() {
        story(1, 2, 2)
                .expect(switchTo(0, 1), done())
                .expect(read(0, 4), miss())
                .expect(read(0, 4), hit())
                .expect(read(0, 6), miss())
                .expect(read(0, 8), miss())
                .expect(read(0, 4), miss());
    }

    @Check("survives-a-switch")
    void switchLeavesTheCacheAsItIs() {
        story(1, 2, 4)
                .expect(switchTo(0, 1), done())
                .expect(read(0, 0), miss())
                .expect(read(0, 1), miss())
                .expect(switchTo(0, 2), done())
                .expect(warmth(0, 1), lines(2))
                .expect(read(0, 2), miss())
                .expect(warmth(0, 1), lines(2))
                .expect(warmth(0, 2), lines(1))
                .expect(switchTo(0, 1), done())
                .expect(read(0, 0), hit());
    }

    private static BenchStory<CacheStep> story(int cores, int sets, int ways) {
        return BenchStory.on(() -> new CacheBench(cores, sets, ways, CoreCaches::new));
    }
}
