package dev.timeslice.testkit.schedules.control;

import java.util.ArrayList;
import java.util.List;

/**
 * The accesses of variables that threads may share: finds those that nothing orders, and makes points of those that are
 * known to race.
 *
 * <p>The order is Lamport's happens-before with the edges of the Java memory model, kept in vector clocks. What is found does
 * not change the execution in which it is found, or that could not be repeated.
 */
public final class Accesses {
    private final Execution execution;
    private final Setup setup;
    private final Places places;
    private final Variables variables = new Variables();
    private final List<Race> races = new ArrayList<>();
    private Place[] known = new Place[0];
    private boolean[] promoted = new boolean[0];
    private boolean shared;

    Accesses(Execution execution, Setup setup, Places places) {
        this.execution = execution;
        this.setup = setup;
        this.places = places;
    }

    /** From now on there is more than one task, and it matters who does what. */
    void becomeShared() {
        shared = true;
    }

    boolean areShared() {
        return shared;
    }

    /** The races that were found, each with the first pair of accesses. */
    public List<Race> races() {
        return races;
    }

    /**
     * A read is about to happen.
     *
     * @param owner the object, or the class of a static field
     * @param slot the field's number or the element's index
     * @param number of the place in {@link Places}
     */
    public void read(Task me, Object owner, int slot, int number) {
        access(me, owner, slot, number, false);
    }

    /** A write is about to happen; as {@link #read}. */
    public void write(Task me, Object owner, int slot, int number) {
        access(me, owner, slot, number, true);
        execution.turns().changed();
    }

    /**
     * A call is about to read or write elements of an array, in one piece.
     *
     * @param from the first index
     * @param to the index behind the last one; not more than there are
     */
    public void elements(Task me, Object array, int from, int to, int number, boolean write) {
        if (!shared || from >= to) {
            return;
        }
        access(me, array, from, number, write);
        Place place = known[number];
        for (int slot = from + 1; slot < to; slot++) {
            notePlain(me, array, slot, place, write);
        }
        if (write) {
            execution.turns().changed();
        }
    }

    private void access(Task me, Object owner, int slot, int number, boolean write) {
        if (!shared) {
            return;
        }
        if (number >= known.length) {
            learnPlaces();
        }
        Place place = known[number];
        if (place.isVolatile()) {
            execution.turns().point(me);
            Variable variable = variables.of(owner, slot);
            if (write) {
                me.release(variable.clock());
            } else {
                me.acquire(variable.clock());
            }
            note(me, owner, slot, place, write);
            return;
        }
        if (promoted[number]) {
            execution.turns().point(me);
            note(me, owner, slot, place, write);
        } else if (setup.stopAtRace().contains(place.key())) {
            note(me, owner, slot, place, write);
        }
        notePlain(me, owner, slot, place, write);
    }

    private void notePlain(Task me, Object owner, int slot, Place place, boolean write) {
        Variable variable = variables.of(owner, slot);
        if (promoted[place.number()]) {
            if (write) {
                me.leave(variable.clock());
            } else {
                me.see(variable.clock().trail());
            }
        }
        int step = execution.turns().step();
        Race race = write ? variable.write(me, place, step) : variable.read(me, place, step);
        if (race != null) {
            found(race);
        }
    }

    private void found(Race race) {
        for (Race known : races) {
            if (known.isAbout(race)) {
                return;
            }
        }
        races.add(race);
        if (race.isAbout(setup.stopAtRace())) {
            Trace trace = execution.trace();
            if (trace != null) {
                trace.breakOff();
            }
            throw execution.over(new Outcome.Raced(race));
        }
    }

    private void note(Task me, Object owner, int slot, Place place, boolean write) {
        Trace trace = execution.trace();
        if (trace != null) {
            trace.access(me, owner, slot, place, write);
        }
    }

    /** Classes are rewritten when they are first used, so places may come up during an execution. */
    private void learnPlaces() {
        known = places.all();
        promoted = new boolean[known.length];
        for (Place place : known) {
            promoted[place.number()] = setup.promoted().contains(place.key());
        }
    }
}
