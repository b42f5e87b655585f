package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.control.Outcome;
import dev.timeslice.testkit.schedules.control.Outcome.Stuck;
import dev.timeslice.testkit.schedules.control.Race;
import dev.timeslice.testkit.schedules.control.Trace;
import java.util.ArrayList;
import java.util.List;

/** Words for a failing execution: a verdict, a sentence, the schedule as a table, and its token. */
final class FailureReport {
    /** A loop with so many rounds is no way of waiting any more. */
    private static final int ENDLESS = 1_000_000;

    private final Stage.Performance performance;
    private final String token;

    FailureReport(Stage.Performance performance, String token) {
        this.performance = performance;
        this.token = token;
    }

    /** What a check throws. */
    Throwable asThrowable() {
        Outcome outcome = performance.outcome();
        if (outcome instanceof Outcome.Broke broke) {
            return broken(broke);
        }
        if (outcome instanceof Outcome.Hung hung) {
            return hung(hung);
        }
        if (outcome instanceof Outcome.Leaked leaked) {
            return failure(VerdictKind.LEAKED_THREAD, ScheduleTexts.LEAKED, table(leaked.left()));
        }
        if (outcome instanceof Outcome.Spun spun) {
            return spun(spun);
        }
        if (outcome instanceof Outcome.Raced raced) {
            return raced(raced.race());
        }
        if (outcome instanceof Outcome.Uncontrolled uncontrolled) {
            return new GraderFault(ScheduleTexts.UNCONTROLLED.with(uncontrolled.what()));
        }
        return new GraderFault("a schedule failed once and not again: " + outcome);
    }

    private Throwable broken(Outcome.Broke broke) {
        Throwable thrown = broke.thrown();
        if (thrown instanceof CheckFailure failure) {
            return failure(failure.kind(), failure.sentence(), failure.witness());
        }
        if (thrown.getClass() == AssertionError.class) {
            return failure(VerdictKind.FAILED, Message.verbatim(String.valueOf(thrown.getMessage())), "");
        }
        if (thrown instanceof Error || thrown instanceof GraderFault || isNotImplemented(thrown)) {
            return thrown;
        }
        Message sentence = ScheduleTexts.THROWN.with(broke.thread(), Trace.nameOf(thrown.getClass()));
        return failure(VerdictKind.FAILED, sentence, "");
    }

    private static boolean isNotImplemented(Throwable thrown) {
        return thrown instanceof dev.timeslice.model.NotImplemented;
    }

    private CheckFailure hung(Outcome.Hung hung) {
        if (!hung.cycle().isEmpty()) {
            Message sentence = ScheduleTexts.DEADLOCK.with(String.join(", ", hung.cycle()));
            return failure(VerdictKind.DEADLOCK, sentence, table(hung.stuck()));
        }
        boolean locksOnly = hung.stuck().stream()
                .allMatch(
                        stuck -> !stuck.heldBy().isEmpty() && !stuck.waitsFor().startsWith("join"));
        String names =
                String.join(", ", hung.stuck().stream().map(Stuck::thread).toList());
        return locksOnly
                ? failure(VerdictKind.DEADLOCK, ScheduleTexts.NEVER_UNLOCKED.with(names), table(hung.stuck()))
                : failure(VerdictKind.LOST_WAKEUP, ScheduleTexts.LOST_WAKEUP.with(names), table(hung.stuck()));
    }

    private CheckFailure spun(Outcome.Spun spun) {
        if (spun.rounds() >= ENDLESS) {
            return failure(VerdictKind.TIMED_OUT, ScheduleTexts.ENDLESS.with(spun.thread()), "");
        }
        Message sentence = spun.alone() ? ScheduleTexts.SPINS_FOR_EVER : ScheduleTexts.BUSY_WAIT;
        return failure(VerdictKind.BUSY_WAIT, sentence.with(spun.thread()), "");
    }

    private CheckFailure raced(Race race) {
        List<Trace.Row> rows = performance.trace().rows();
        String later = rows.isEmpty() ? "?" : rows.get(rows.size() - 1).at();
        String earlier = "?";
        for (Trace.Row row : rows) {
            if (row.isAccess(race.earlier())) {
                earlier = row.at();
            }
        }
        Object container = rows.isEmpty() ? null : rows.get(rows.size() - 1).on();
        String variable = race.later().place().name();
        String what = !variable.isEmpty() || container == null
                ? variable
                : performance.names().name(container);
        return failure(
                VerdictKind.DATA_RACE,
                ScheduleTexts.DATA_RACE.with(
                        what,
                        nameOf(race.earlier()),
                        does(race.earlier()),
                        earlier,
                        nameOf(race.later()),
                        does(race.later()),
                        later),
                "");
    }

    private String nameOf(Race.Access access) {
        return performance.threads().get(access.thread());
    }

    private static Message does(Race.Access access) {
        return access.write() ? Message.of("writes it", "쓰기") : Message.of("reads it", "읽기");
    }

    /** The threads that cannot go on, in rows. */
    private String table(List<Stuck> stuck) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("스레드 thread", "기다리는 것 waits for", "가진 스레드 held by"));
        for (Stuck each : stuck) {
            Object object = each.on();
            String on = object == null ? "" : performance.names().name(object);
            rows.add(List.of(
                    each.thread(),
                    (each.waitsFor() + " " + on).strip(),
                    each.heldBy().isEmpty() ? "-" : each.heldBy()));
        }
        return ScheduleTable.aligned(rows);
    }

    private CheckFailure failure(VerdictKind kind, Message sentence, String more) {
        String schedule =
                new ScheduleTable(performance.trace().rows(), performance.threads(), performance.names()).text();
        String witness = schedule + (more.isEmpty() ? "" : "\n\n" + more) + "\n\n./timeslice replay " + token;
        return new CheckFailure(kind, sentence, witness);
    }
}
