package dev.timeslice.process.fork;

import dev.timeslice.model.paging.FrameTable;
import java.util.HashMap;
import java.util.Map;

/** How many had a frame when it was asked for last. */
final class Books {
    private final Map<Integer, Integer> counts = new HashMap<>();

    int count(FrameTable frames, int frame) {
        return counts.merge(frame, frames.references(frame), (before, now) -> now);
    }
}
