package dev.timeslice.testkit.schedules.control;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The last accesses of a field, an element or a collection: who, when on their own clock, and where. */
final class Variable {
    private static final int NOBODY = -1;

    private final VectorClock clock = new VectorClock();
    private int writer = NOBODY;
    private int writtenAt;
    private int writeStep;
    private @Nullable Place writePlace;
    private int[] readAt = new int[4];
    private int[] readStep = new int[4];
    private Place[] readPlace = new Place[4];

    /** For volatile fields: what writers tell readers. */
    VectorClock clock() {
        return clock;
    }

    /** Notes a read; returns the race that it makes with an earlier write. */
    @Nullable
    Race read(Task by, Place place, int step) {
        int reader = by.number();
        if (reader >= readAt.length) {
            int room = Math.max(reader + 1, 2 * readAt.length);
            readAt = Arrays.copyOf(readAt, room);
            readStep = Arrays.copyOf(readStep, room);
            readPlace = Arrays.copyOf(readPlace, room);
        }
        readAt[reader] = by.clock().at(reader);
        readStep[reader] = step;
        readPlace[reader] = place;
        return afterWrite(by, place, false, step);
    }

    /** Notes a write; returns the race that it makes with an earlier access. */
    @Nullable
    Race write(Task by, Place place, int step) {
        Race race = afterWrite(by, place, true, step);
        for (int reader = 0; reader < readAt.length && race == null; reader++) {
            if (reader != by.number() && readAt[reader] > by.clock().at(reader)) {
                race = new Race(
                        new Race.Access(reader, readPlace[reader], false, readStep[reader]),
                        new Race.Access(by.number(), place, true, step));
            }
        }
        writer = by.number();
        writtenAt = by.clock().at(writer);
        writeStep = step;
        writePlace = place;
        return race;
    }

    private @Nullable Race afterWrite(Task by, Place place, boolean write, int step) {
        if (writePlace == null
                || writer == by.number()
                || writtenAt <= by.clock().at(writer)) {
            return null;
        }
        return new Race(
                new Race.Access(writer, writePlace, true, writeStep), new Race.Access(by.number(), place, write, step));
    }
}
