package dev.timeslice.corpus.control;

import dev.timeslice.testkit.schedules.Scenario;
import java.util.List;

/** More kinds of bugs and right twins, each of which has once been missed or accused. */
public final class FurtherCorpus {
    private FurtherCorpus() {}

    public static List<Class<? extends Scenario>> wrong() {
        return List.of(
                OwnLocks.LastOfVector.Wrong.class,
                OwnLocks.SumOfList.Wrong.class,
                Constants.Wrong.class,
                ReadLocks.Wrong.class,
                Copies.OfList.class,
                Copies.Added.class,
                Copies.View.class,
                Copies.Keys.class,
                Copies.Cloned.class,
                Copies.CopiedOf.class,
                Copies.ArrayCopied.class,
                Copies.Overlapping.class,
                Subclasses.Registers.Wrong.class,
                Subclasses.Caches.Wrong.class,
                SafetyLimits.Polling.class,
                Modes.Opaque.class,
                Ends.WaitsOnce.class);
    }

    public static List<Class<? extends Scenario>> right() {
        return List.of(
                OwnLocks.LastOfVector.Right.class,
                OwnLocks.SumOfList.Right.class,
                Constants.Right.class,
                MapViews.Right.class,
                MapViews.Members.class,
                BarrierActions.Pairs.class,
                BarrierActions.Impatient.class,
                ReadLocks.Right.class,
                Copies.Right.class,
                Copies.Halves.class,
                Subclasses.Registers.Right.class,
                Subclasses.Caches.Right.class,
                SafetyLimits.Monitor.class,
                SafetyLimits.OfLock.class,
                SafetyLimits.Parking.class,
                Modes.Right.class,
                Ends.Waits.class,
                Ends.JoinsInside.class);
    }
}
