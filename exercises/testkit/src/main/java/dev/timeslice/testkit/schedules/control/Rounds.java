package dev.timeslice.testkit.schedules.control;

/**
 * Watches loops: a task that goes round while nothing changes waits busily, and must let others go on if it is ever to end.
 *
 * <p>A round is quiet if neither the task nor anybody else changed anything since the last one. Only a task that asked for
 * something shared can wait; one that computes does not, however often it goes round.
 */
public final class Rounds {
    /** So many quiet rounds with questions are endless if nobody else can go on. */
    private static final int ENDLESS = 10_000;

    /** So many rounds of all loops together are endless, whatever they do. */
    private static final int MOST = 2_000_000;

    /** So often a task that asks nothing, as far as one can see, steps aside. */
    private static final int SELDOM = 512;

    private final Turns turns;
    private final Setup setup;
    private int all;
    private boolean suspicious;

    Rounds(Turns turns, Setup setup) {
        this.turns = turns;
        this.setup = setup;
    }

    /** Whether a task may have waited busily. An endlessly patient execution with the same choices tells for certain. */
    public boolean areSuspicious() {
        return suspicious;
    }

    /** A jump backwards. */
    public void round(Task me) {
        Execution execution = me.execution();
        if (execution.isOver()) {
            throw Unwinding.INSTANCE;
        }
        all++;
        if (all > MOST) {
            throw execution.over(new Outcome.Spun(me.name(), all, true));
        }
        boolean asked = me.hasAsked();
        me.askNoMore();
        if (me.seenChanges() != turns.changes()) {
            me.seeChanges(turns.changes());
            me.quiet(0);
            return;
        }
        me.quiet(me.quiet() + 1);
        if (!turns.isCalm()) {
            quietRound(me, asked);
        }
    }

    private void quietRound(Task me, boolean asked) {
        int quiet = me.quiet();
        if (asked && setup.showsBusyWaiting() && quiet >= Setup.ENDLESS_PATIENCE) {
            throw me.execution().over(new Outcome.Spun(me.name(), quiet, false));
        }
        suspicious |= asked && me.wake() == Wake.TIMED_OUT;
        int patience = asked ? setup.patience() : SELDOM;
        if (quiet % patience == 0) {
            if (!turns.isAlone(me)) {
                suspicious |= asked;
                turns.stepAside(me);
            } else if (asked && quiet >= ENDLESS) {
                throw me.execution().over(new Outcome.Spun(me.name(), quiet, true));
            }
        }
    }

    /** Whether a wait with a time limit is to end at once, because its task is to show that it does nothing but ask. */
    boolean insists(Task me, Wait wait) {
        return isAgain(me, wait) && !holdsOut(me, wait);
    }

    /** Whether a wait with a time limit is to go on until another task ends it. */
    boolean holdsOut(Task me, Wait wait) {
        return isAgain(me, wait) && setup.patience() == Setup.UNTIL_WOKEN && !wait.isPause();
    }

    private boolean isAgain(Task me, Wait wait) {
        return setup.showsBusyWaiting()
                && wait.deadline() != Wait.FOR_EVER
                && me.quiet() > 0
                && me.wake() == Wake.TIMED_OUT;
    }

    /** A task offers its turn, since it only waits; one that is to show that it does nothing else keeps it. */
    public void offer(Task me) {
        suspicious = true;
        if (setup.showsBusyWaiting()) {
            turns.point(me);
        } else {
            turns.stepAside(me);
        }
    }
}
