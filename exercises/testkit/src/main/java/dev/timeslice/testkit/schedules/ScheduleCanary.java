package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.control.Outcome;
import dev.timeslice.testkit.schedules.search.Exploration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Proves in this very virtual machine that exploring schedules finds a lost update, and accuses no right twin.
 *
 * <p>A virtual machine on which rewriting does not take hold would otherwise pass every submission in silence.
 */
public final class ScheduleCanary {
    private static volatile boolean proven;

    private ScheduleCanary() {}

    /**
     * Runs the proof, unless it has been run in this virtual machine.
     *
     * @throws GraderFault if the lost update is missed or the right twin accused
     */
    public static void prove() {
        if (proven) {
            return;
        }
        boolean found = explore(Racy.class)
                .failure()
                .filter(failure ->
                        failure.outcome() instanceof Outcome.Broke broke && broke.thrown() instanceof CheckFailure)
                .isPresent();
        if (!found) {
            throw new GraderFault("the canary failed: no schedule was found that loses an update of a plain counter");
        }
        if (explore(Locked.class).failure().isPresent()) {
            throw new GraderFault("the canary failed: a schedule of a counter with a lock was accused");
        }
        proven = true;
    }

    private static Exploration explore(Class<? extends Scenario> scenario) {
        return Stage.of(scenario, ScheduleCanary::classFile).explore(new Random(1));
    }

    /** The kit's classes are given, but these two are rewritten all the same. */
    private static byte @Nullable [] classFile(String name) {
        if (!name.equals(Racy.class.getName()) && !name.equals(Locked.class.getName())) {
            return null;
        }
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream in = ScheduleCanary.class.getResourceAsStream(file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the canary cannot be read", e);
        }
    }

    /** Two threads count without a lock. Public, since the rewritten class is in a package of its own. */
    @Explored(schedules = 100)
    public static final class Racy implements Scenario {
        private int count;

        @Override
        public void threads(Cast cast) {
            cast.thread("one", this::increment);
            cast.thread("two", this::increment);
        }

        private void increment() {
            count++;
        }

        @Override
        public void afterwards() {
            if (count != 2) {
                throw new CheckFailure(VerdictKind.LOST_UPDATE, Message.verbatim("lost"), "");
            }
        }
    }

    /** Two threads count with a lock. */
    @Explored(schedules = 100)
    public static final class Locked implements Scenario {
        private int count;

        @Override
        public void threads(Cast cast) {
            cast.thread("one", this::increment);
            cast.thread("two", this::increment);
        }

        private synchronized void increment() {
            count++;
        }

        @Override
        public void afterwards() {
            if (count != 2) {
                throw new CheckFailure(VerdictKind.LOST_UPDATE, Message.verbatim("lost"), "");
            }
        }
    }
}
