package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All kinds of bugs and all right twins, for whoever tries a tool on them. */
public final class Corpus {
    private Corpus() {}

    /**
     * A bug.
     *
     * @param kind several forms of one mistake have the same
     * @param bug the kind, and the form if there are several
     * @param fresh makes one, by a call of its constructor that Lincheck can see, which no method reference is
     */
    public record Wrong(String kind, String bug, Supplier<Scenario> fresh, VerdictKind verdict) {
        public Class<? extends Scenario> scenario() {
            return fresh.get().getClass();
        }

        @Override
        public String toString() {
            return bug;
        }
    }

    public static List<Wrong> wrong() {
        return List.of(
                of("lost update, plain", () -> new Counting.Plain(), VerdictKind.LOST_UPDATE),
                of("lost update, volatile", () -> new Counting.Volatile(), VerdictKind.LOST_UPDATE),
                of("check then act", () -> new CheckThenAct.Wrong(), VerdictKind.BROKEN_INVARIANT),
                of("if around wait", () -> new Waiting.If(), VerdictKind.FAILED),
                of("notify for notifyAll", () -> new Waiting.NotifyOne(), VerdictKind.LOST_WAKEUP),
                of("lost wake-up", () -> new Waiting.LooksOutside(), VerdictKind.LOST_WAKEUP),
                of("lost unpark", () -> new Parking.Wrong(), VerdictKind.LOST_WAKEUP),
                of("missing volatile", () -> new Visibility.Wrong(), VerdictKind.DATA_RACE),
                of("double-checked locking", () -> new DoubleChecked.Wrong(), VerdictKind.DATA_RACE),
                of("lock order", () -> new LockOrder.Wrong(), VerdictKind.DEADLOCK),
                of("unlock by a non-owner", () -> new Mutexes.Wrong(), VerdictKind.BROKEN_INVARIANT),
                of("a lock per thread", () -> new LockPerThread.Wrong(), VerdictKind.FAILED),
                of("a ring's indices", () -> new Rings.Wrong(), VerdictKind.LOST_UPDATE),
                of("ABA", () -> new Stacks.Wrong(), VerdictKind.BROKEN_INVARIANT),
                of("writer starvation", () -> new ReadersAndWriter.Wrong(), VerdictKind.STARVATION),
                of("a barrier for one use", () -> new Barriers.Wrong(), VerdictKind.LOST_WAKEUP),
                of("a leaked thread", () -> new Workers.Wrong(), VerdictKind.LEAKED_THREAD),
                busy("spinning", () -> new Impatience.Spinning()),
                busy("polling", () -> new Impatience.Polling()),
                busy("locking", () -> new Impatience.Locking()),
                of("an escaped monitor", () -> new EscapedMonitor.Wrong(), VerdictKind.LOST_WAKEUP),
                of("a swallowed interrupt", () -> new Interruption.Wrong(), VerdictKind.LOST_WAKEUP),
                of("below no permits", () -> new Semaphores.Wrong(), VerdictKind.BROKEN_INVARIANT));
    }

    private static Wrong of(String kind, Supplier<Scenario> fresh, VerdictKind verdict) {
        return new Wrong(kind, kind, fresh, verdict);
    }

    private static Wrong busy(String form, Supplier<Scenario> fresh) {
        return new Wrong("busy waiting", "busy waiting, " + form, fresh, VerdictKind.BUSY_WAIT);
    }

    public static List<Supplier<Scenario>> right() {
        return List.of(
                () -> new Counting.Synchronized(),
                () -> new CheckThenAct.Right(),
                () -> new Waiting.Right(),
                () -> new Parking.Right(),
                () -> new Visibility.Right(),
                () -> new DoubleChecked.Right(),
                () -> new LockOrder.Right(),
                () -> new Mutexes.Right(),
                () -> new Mutexes.RightByTheJdk(),
                () -> new LockPerThread.Right(),
                () -> new Rings.Right(),
                () -> new Stacks.Right(),
                () -> new ReadersAndWriter.Right(),
                () -> new Barriers.Right(),
                () -> new Barriers.RightByTheJdk(),
                () -> new Workers.Right(),
                () -> new Impatience.Right(),
                () -> new EscapedMonitor.Right(),
                () -> new Interruption.Right(),
                () -> new Semaphores.Right(),
                () -> new Semaphores.RightByTheJdk());
    }

    /** The wrong ones, then the right ones. */
    public static List<Supplier<Scenario>> all() {
        List<Supplier<Scenario>> all = new ArrayList<>();
        wrong().forEach(bug -> all.add(bug.fresh()));
        all.addAll(right());
        return all;
    }

    /** Such as {@code Barriers.RightByTheJdk}. */
    public static String nameOf(Class<? extends Scenario> scenario) {
        return scenario.getName()
                .substring(scenario.getPackageName().length() + 1)
                .replace('$', '.');
    }
}
