package dev.timeslice.hiddenchecks.thread.contextswitch;

import static dev.timeslice.testkit.switching.CacheStep.read;
import static dev.timeslice.testkit.switching.CacheStep.switchTo;
import static dev.timeslice.testkit.switching.CacheStep.warmth;

import dev.timeslice.model.cpu.DataCaches;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.benches.BenchComparison;
import dev.timeslice.testkit.switching.CacheBench;
import dev.timeslice.testkit.switching.CacheStep;
import dev.timeslice.thread.contextswitch.CoreCaches;
import java.util.List;

/** Where a set has one line only, it does not matter which one has to go, and a fault in that costs its own criterion. */
class CoreCachesTest {
    private static final String CLASS = "dev.timeslice.thread.contextswitch.CoreCaches";
    /** Beyond what an int can hold. */
    private static final long FAR = 5_000_000_000L;

    @Check("displacement-by-sets")
    void lineIsDisplacedOnlyByItsOwnSet(CheckContext context) {
        List<CacheStep> steps = List.of(
                switchTo(0, 1), read(0, 0), read(0, 1), read(0, 2), read(0, 3), read(0, 4), read(0, 6), read(0, FAR));
        for (int sets = 1; sets <= 3; sets++) {
            comparison(context, 1, sets, 1).agreeOn(steps, context.random("direct " + sets));
            comparison(context, 1, sets, 2).agreeOn(steps, context.random("two ways " + sets));
        }
        comparison(context, 1, 1, 3).agreeOn(steps, context.random("fully associative"));
    }

    @Check("cools-by-displacement")
    void taskCoolsAsFarAsOthersDisplaceItsLines(CheckContext context) {
        List<CacheStep> steps = List.of(
                switchTo(0, 1),
                switchTo(0, 2),
                read(0, 0),
                read(0, 1),
                read(0, 2),
                read(0, 4),
                warmth(0, 1),
                warmth(0, 2),
                warmth(0, 9));
        comparison(context, 1, 2, 1).agreeOn(steps, context.random("cools"));
        comparison(context, 1, 1, 1).agreeOn(steps, context.random("cools, one set"));
        comparison(context, 1, 8, 4).agreeOn(steps, context.random("stays warm"));
    }

    @Check("cools-on-that-core-only")
    void eachCoreHasACacheOfItsOwn(CheckContext context) {
        List<CacheStep> steps = List.of(
                switchTo(0, 1),
                switchTo(1, 2),
                switchTo(1, 1),
                switchTo(0, 2),
                read(0, 0),
                read(1, 0),
                read(0, 2),
                read(1, 2),
                read(1, 4),
                warmth(0, 1),
                warmth(1, 1),
                warmth(0, 2));
        comparison(context, 2, 2, 1).agreeOn(steps, context.random("two cores"));
        comparison(context, 2, 8, 4).agreeOn(steps, context.random("two cores, room for all"));
    }

    @Check("cools-in-any-cache")
    void readersOfASetDisplaceEachOtherInTheOrderOfUse(CheckContext context) {
        List<CacheStep> steps = List.of(
                switchTo(0, 0),
                switchTo(0, 1),
                switchTo(0, 65),
                read(0, 0),
                read(0, 1),
                read(0, 2),
                read(0, 4),
                read(0, 1L << 32),
                warmth(0, 0),
                warmth(0, 1),
                warmth(0, 65));
        comparison(context, 1, 1, 2).agreeOn(steps, context.random("two ways"));
        comparison(context, 1, 2, 2).agreeOn(steps, context.random("two sets of two ways"));
        comparison(context, 1, 1, 4).agreeOn(steps, context.random("four ways"));
        List<CacheStep> farCore = List.of(
                switchTo(0, 0),
                switchTo(3, 0),
                switchTo(3, 1),
                switchTo(0, 1),
                read(0, 0),
                read(3, 0),
                read(3, 2),
                read(3, 4),
                warmth(0, 0),
                warmth(3, 0),
                warmth(3, 1));
        comparison(context, 4, 2, 2).agreeOn(farCore, context.random("four cores"));
    }

    private static BenchComparison<CacheStep> comparison(CheckContext context, int cores, int sets, int ways) {
        return BenchComparison.of(
                () -> new CacheBench(cores, sets, ways, CoreCaches::new),
                () -> new CacheBench(
                        cores,
                        sets,
                        ways,
                        (all, each, lines) -> context.reference(DataCaches.class, CLASS, all, each, lines)));
    }
}
