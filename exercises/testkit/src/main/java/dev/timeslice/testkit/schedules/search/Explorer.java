package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Execution;
import dev.timeslice.testkit.schedules.control.Outcome;
import dev.timeslice.testkit.schedules.control.Race;
import dev.timeslice.testkit.schedules.control.Setup;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tries schedules until one fails or the budget is spent: a few by chance, then systematically with ever more preemptions,
 * then with random priorities and by chance again.
 *
 * <p>Points are at synchronisation only. Whenever two plain accesses are found that nothing orders, the variable's accesses
 * become points too and the search begins again: the code is racy there, and only there does the order of plain accesses
 * matter.
 */
public final class Explorer {
    private static final int CHANCE_FIRST = 24;

    /** After the first failure so many further schedules are looked at for a shorter one. */
    private static final int FOR_A_SHORTER_ONE = 400;

    /** The budget in steps, for programs whose schedules are long. */
    private static final long MOST_STEPS = 2_000_000;

    private static final int SPURIOUS_COUNTS = 4;
    private static final int MOST_PROBES = 40;
    private static final int LARGEST_DEPTH = 4;

    private final Demands demands;
    private final Function<Setup, Trial> runner;
    private final Random random;
    private final Set<String> promoted = new TreeSet<>();
    private int schedules;
    private long steps;
    private int cut;
    private int seen;
    private int probes;
    private int finds;
    private int longest;
    private @Nullable Failure race;
    private @Nullable Failure found;

    /**
     * What is demanded and how much is tried.
     *
     * @param raceFree whether a data race fails
     * @param mayWaitBusily whether going round a loop is a way of waiting
     * @param spurious how many waits may end for no reason
     * @param schedules the budget
     */
    public record Demands(boolean raceFree, boolean mayWaitBusily, int spurious, int schedules) {}

    /** An execution that is over. */
    public record Trial(Execution execution, Outcome outcome) {}

    /**
     * @param runner makes an execution
     * @param random the source of all chance
     */
    public Explorer(Demands demands, Random random, Function<Setup, Trial> runner) {
        this.demands = demands;
        this.random = random;
        this.runner = runner;
    }

    /** Searches; to be called once. */
    public Exploration explore() {
        for (int i = 0; i < CHANCE_FIRST && found == null; i++) {
            attempt(i == 0 ? new Following(Choices.NONE) : new RandomChooser(random, 1 + i % 3));
        }
        BoundedSearch systematic =
                searchSystematically(found == null ? demands.schedules() * 3 / 4 : schedules + FOR_A_SHORTER_ONE);
        if (found == null && !systematic.isComplete()) {
            searchByChance();
        }
        Failure failure = found != null ? found : race;
        boolean complete = failure == null && systematic.isComplete();
        int covered = systematic.hasFinishedLevel() ? systematic.interferences() : systematic.interferences() - 1;
        return new Exploration(
                Optional.ofNullable(failure).map(this::shortened),
                new Coverage(schedules - seen, complete, covered, cut));
    }

    private BoundedSearch searchSystematically(int budget) {
        BoundedSearch search = newSearch();
        int before = finds;
        int known = promoted.size();
        while (schedules < budget && steps < MOST_STEPS) {
            if (!search.next()) {
                break;
            }
            Recording run = attempt(search.chooser());
            if (promoted.size() > known && found == null) {
                // The forks are others now.
                known = promoted.size();
                search = newSearch();
            } else {
                search.learn(run);
            }
            if (finds > before) {
                lookForAShorterOne(search);
                break;
            }
        }
        return search;
    }

    private BoundedSearch newSearch() {
        return new BoundedSearch(demands.schedules());
    }

    private void lookForAShorterOne(BoundedSearch search) {
        int level = search.interferences();
        for (int i = 0; i < FOR_A_SHORTER_ONE; i++) {
            if (!search.next() || search.interferences() > level) {
                return;
            }
            search.learn(attempt(search.chooser()));
        }
    }

    private void searchByChance() {
        int budget = schedules + demands.schedules() / 4;
        for (int i = 0; schedules < budget && steps < MOST_STEPS && found == null; i++) {
            Chooser chooser = i % 3 == 2
                    ? new RandomChooser(random, 1 + i % 4)
                    : new PriorityChooser(random, 1 + i % LARGEST_DEPTH, longest);
            attempt(chooser);
        }
    }

    /** Makes one execution, and takes note of how it ends. */
    private Recording attempt(Chooser chooser) {
        schedules++;
        Recording run = new Recording(chooser);
        Attempt attempt = new Attempt(Choices.NONE, promoted, Setup.USUAL_PATIENCE, Set.of());
        Trial trial = runner.apply(attempt.setup(run, demands.spurious()));
        steps += trial.execution().turns().step();
        longest = Math.max(longest, run.length());
        attempt = attempt.with(run.choices());
        note(trial, attempt);
        if (trial.outcome() instanceof Outcome.TooLong) {
            cut++;
        } else if (trial.outcome() instanceof Outcome.Seen) {
            seen++;
        }
        if (found == null
                && !demands.mayWaitBusily()
                && trial.execution().turns().rounds().areSuspicious()) {
            probe(attempt);
        }
        return run;
    }

    private void note(Trial trial, Attempt attempt) {
        if (isFailure(trial.outcome())) {
            keep(failure(trial, attempt));
        }
        for (Race each : trial.execution().accesses().races()) {
            if (race == null && demands.raceFree()) {
                race = remade(new Attempt(attempt.choices(), attempt.promoted(), attempt.patience(), each.keys()));
            }
            promoted.addAll(each.keys());
        }
    }

    private void keep(Failure failure) {
        if (found == null || (isSame(found, failure) && failure.isShorterThan(found))) {
            found = failure;
            finds++;
        }
    }

    private static boolean isFailure(Outcome outcome) {
        return !(outcome instanceof Outcome.Completed
                || outcome instanceof Outcome.TooLong
                || outcome instanceof Outcome.Seen);
    }

    /** Two failures are the same to a student if they are of one kind. */
    private static boolean isSame(Failure one, Failure other) {
        return FailureKind.of(one.outcome()).equals(FailureKind.of(other.outcome()));
    }

    private static Failure failure(Trial trial, Attempt attempt) {
        return new Failure(
                attempt,
                trial.outcome(),
                trial.execution().turns().switches()
                        + SPURIOUS_COUNTS * trial.execution().turns().spurious(),
                trial.execution().turns().step());
    }

    /** Lets a thread that may wait busily go round for long, to see whether it does nothing else. */
    private void probe(Attempt suspicious) {
        if (probes < MOST_PROBES) {
            probes++;
            Failure failure = remade(patiently(suspicious, Setup.ENDLESS_PATIENCE));
            if (failure != null && (!isBusy(failure) || needsItsLimits(suspicious))) {
                keep(failure);
            }
        }
    }

    /**
     * A thread that waits again whenever its time is up does not wait busily if somebody wakes it all the same: its limits
     * are there for safety. One that spins or sleeps has nobody who could.
     */
    private boolean needsItsLimits(Attempt suspicious) {
        return remade(patiently(suspicious, Setup.UNTIL_WOKEN)) != null;
    }

    private static boolean isBusy(Failure failure) {
        return failure.outcome() instanceof Outcome.Spun;
    }

    private static Attempt patiently(Attempt attempt, int patience) {
        return new Attempt(attempt.choices(), attempt.promoted(), patience, attempt.race());
    }

    private @Nullable Failure remade(Attempt attempt) {
        Recording run = new Recording(new Following(attempt.choices()));
        Trial trial = runner.apply(attempt.setup(run, demands.spurious()));
        return isFailure(trial.outcome()) ? failure(trial, attempt.with(run.choices())) : null;
    }

    private Failure shortened(Failure failure) {
        return new Shrinker(attempt -> Optional.ofNullable(remade(attempt)).filter(again -> isSame(failure, again)))
                .shortest(failure);
    }

    /** All executions that the failure's kind depends on. */
    record FailureKind(String name) {
        static FailureKind of(Outcome outcome) {
            String name = outcome.getClass().getName();
            if (outcome instanceof Outcome.Broke broke) {
                name += broke.thrown().getClass().getName();
            } else if (outcome instanceof Outcome.Hung hung) {
                name += hung.cycle().isEmpty();
            } else if (outcome instanceof Outcome.Spun spun) {
                name += spun.alone();
            }
            return new FailureKind(name);
        }
    }
}
