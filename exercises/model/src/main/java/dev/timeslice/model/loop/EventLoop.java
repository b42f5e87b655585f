package dev.timeslice.model.loop;

/**
 * One thread that runs callbacks, one after the other, and sleeps when there is nothing to run.
 *
 * <p>A callback runs to its end before another one begins. After each of them, the first one among them, all <b>microtasks</b> run
 * that are queued, in the order in which they came, those that a microtask queues included. The loop goes round in turns of three
 * phases:
 *
 * <ol>
 *   <li><b>timers</b>: the phase looks at the clock once, when it begins. All timers that are due then run, in the order of their
 *       deadlines, equal ones in the order in which they were set; not those that are cancelled meanwhile.
 *   <li><b>poll</b>: if no callback waits for the check phase, and a timer or a completion is still to come, the thread sleeps until
 *       the next timer is due or something completes; it does not sleep if that is so already. Then the callbacks of what has
 *       completed by now run, in the order of completion; what completes while they run is for the next turn.
 *   <li><b>check</b>: the callbacks that {@link #setImmediate} was given before the phase began, in the order in which they came.
 *       Those that come while they run are for the next turn.
 * </ol>
 *
 * <p>The loop ends when a turn is over and nothing is left: no timer, nothing for the check phase, and nothing that is still to
 * complete. A callback that throws a {@link RuntimeException} has come to its end; the exception is told to the machine, and
 * nothing else changes.
 *
 * <p>The phases are those of Node.js that do the work. The others, {@code process.nextTick}, and that Node.js may look at the clock again
 * within the first phase, are left out. See "The Node.js Event Loop" at nodejs.org.
 */
public interface EventLoop {

    /**
     * Lets a callback run once, when a time has passed; never before, perhaps much later.
     *
     * @param delay in ticks from now, at most 2<sup>31</sup> - 1; less than 1 counts as 1
     * @return the timer's number, for {@link #clearTimeout}
     */
    int setTimeout(long delay, Runnable callback);

    /**
     * Takes a timer back.
     *
     * @return whether it was still waiting; if so, its callback never runs
     */
    boolean clearTimeout(int timer);

    /** Lets a callback run in the next check phase. */
    void setImmediate(Runnable callback);

    /** Lets a callback run as soon as the one that runs now has come to its end, and the microtasks before it. */
    void queueMicrotask(Runnable callback);

    /**
     * Runs a first callback, its microtasks, and then turn after turn until nothing is left. Called once.
     *
     * @param main the first callback; it may throw too
     */
    void run(Runnable main);

    /**
     * How late the latest of all timers has begun: the most ticks from a deadline to the begin of its callback; 0 if none has run
     * yet. A cancelled timer does not count.
     */
    long worstLateness();
}
