package dev.timeslice.testkit.schedules.control;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Initialises the static fields of the program's classes, anew for each execution.
 *
 * <p>As in Java it happens when a class is first used, by the thread that uses it, and what it did happened before whatever
 * anybody does with the class later. The initialiser runs without points: a real one holds a lock of the virtual machine.
 */
public final class Statics {
    private final Turns turns;
    private final IdentityHashMap<Class<?>, State> states = new IdentityHashMap<>();

    Statics(Turns turns) {
        this.turns = turns;
    }

    /** Runs a class's initialiser. */
    @FunctionalInterface
    public interface Initialiser {
        void run(Class<?> type) throws Throwable;
    }

    private static final class State {
        final VectorClock clock = new VectorClock();
        final Task by;
        boolean done;

        @Nullable
        Throwable failure;

        State(Task by) {
            this.by = by;
        }
    }

    /**
     * A class is about to be used.
     *
     * @throws ExceptionInInitializerError if its initialiser throws
     * @throws NoClassDefFoundError if it has thrown before
     */
    public void use(Task me, Class<?> type, Initialiser initialiser) {
        State state = states.get(type);
        if (state == null) {
            state = new State(me);
            states.put(type, state);
            initialise(state, type, initialiser);
            me.release(state.clock);
        } else if (state.by != me) {
            me.acquire(state.clock);
        }
        if (state.done && state.failure != null) {
            throw new NoClassDefFoundError("Could not initialize class " + type.getName());
        }
    }

    private void initialise(State state, Class<?> type, Initialiser initialiser) {
        turns.beginCalm();
        try {
            initialiser.run(type);
        } catch (Throwable thrown) { // as the virtual machine does it
            Execution.passOn(thrown);
            state.failure = thrown;
            state.done = true;
            if (thrown instanceof Error error) {
                throw error;
            }
            throw new ExceptionInInitializerError(thrown);
        } finally {
            turns.endCalm();
        }
        state.done = true;
    }
}
