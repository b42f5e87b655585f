package dev.timeslice.hiddenchecks.thread.contextswitch;

import dev.timeslice.model.cpu.AddressSpaceIds;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.benches.BenchComparison;
import dev.timeslice.testkit.switching.AsidBench;
import dev.timeslice.testkit.switching.AsidStep;
import dev.timeslice.thread.contextswitch.AsidAllocator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class AsidAllocatorTest {
    private static final String CLASS = "dev.timeslice.thread.contextswitch.AsidAllocator";

    @Check("ids-in-generations")
    void numbersComeAgainInGenerations(CheckContext context) {
        for (int asids = 1; asids <= 4; asids++) {
            comparison(context, asids, 1).agreeOn(steps(1, asids + 2), context.random("asids " + asids));
        }
    }

    @Check("running-spaces-keep-theirs")
    void whatOtherCoresRunKeepsItsNumber(CheckContext context) {
        comparison(context, 2, 2).agreeOn(steps(2, 3), context.random("two of two"));
        comparison(context, 3, 2).agreeOn(steps(2, 5), context.random("two of three"));
        comparison(context, 4, 3).agreeOn(steps(3, 6), context.random("three of four"));
    }

    @Check("many-numbers")
    void hundredNumbersServeAHundredAddressSpaces(CheckContext context) {
        List<AsidStep> story =
                Stream.of(steps(1, 100), steps(1, 130)).flatMap(List::stream).toList();
        comparison(context, 100, 1).agreeOnStory(story);
    }

    private static List<AsidStep> steps(int cores, int spaces) {
        return IntStream.rangeClosed(0, spaces - 1)
                .boxed()
                .flatMap(space -> IntStream.range(0, cores).mapToObj(core -> AsidStep.activate(core, space)))
                .toList();
    }

    private static BenchComparison<AsidStep> comparison(CheckContext context, int asids, int cores) {
        return BenchComparison.of(
                () -> new AsidBench(asids, cores, AsidAllocator::new),
                () -> new AsidBench(asids, cores, (most, all, flush) -> reference(context, most, all, flush)));
    }

    private static AddressSpaceIds reference(CheckContext context, int asids, int cores, IntConsumer flush) {
        return context.reference(AddressSpaceIds.class, CLASS, asids, cores, flush);
    }
}
