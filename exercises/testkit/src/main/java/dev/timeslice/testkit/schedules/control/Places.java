package dev.timeslice.testkit.schedules.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All places of one program, numbered in the order in which its classes were rewritten. */
public final class Places {
    private final List<Place> all = new ArrayList<>();
    private final Map<String, Place> byKey = new HashMap<>();
    private boolean looksAtLocks;

    /** Notes that the program asks for locks without waiting for them. */
    public synchronized void noteLookAtLocks() {
        looksAtLocks = true;
    }

    synchronized boolean looksAtLocks() {
        return looksAtLocks;
    }

    /** The place with this key, made if it is new. */
    public synchronized Place of(String key, String name, boolean isVolatile) {
        return byKey.computeIfAbsent(key, added -> {
            Place place = new Place(all.size(), key, name, isVolatile);
            all.add(place);
            return place;
        });
    }

    synchronized Place[] all() {
        return all.toArray(Place[]::new);
    }
}
