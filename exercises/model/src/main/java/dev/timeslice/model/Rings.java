package dev.timeslice.model;

import dev.timeslice.model.ipc.SharedRing;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.model.trace.EventKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The rings of a run by their names. */
final class Rings {

    /** One ring: what each of its ends has, and who sleeps there. */
    private static final class Ring {
        private final SharedRing producer;
        private final SharedRing consumer;
        private final List<Task> producers = new ArrayList<>(1);
        private final List<Task> consumers = new ArrayList<>(1);
        /** What was put and not taken. */
        private final Deque<Long> inside = new ArrayDeque<>();

        Ring(SharedRing producer, SharedRing consumer) {
            this.producer = producer;
            this.consumer = consumer;
        }
    }

    private final Context context;
    private final Map<String, Ring> rings = new HashMap<>();

    Rings(Context context) {
        this.context = context;
    }

    Effect put(Task task, String name, long value) {
        Ring ring = named(name);
        boolean done = context.guard().answer(() -> "put(" + value + ")", () -> ring.producer.put(value));
        if (!done) {
            ring.producers.add(task);
            return Effect.Await.INSTANCE;
        }
        ring.inside.add(value);
        context.journal().writeWhereItIs(EventKind.PUT, task, value);
        wakeAll(ring.consumers);
        return Effect.Next.INSTANCE;
    }

    Effect take(Task task, String name) {
        Ring ring = named(name);
        OptionalLong taken = context.guard().answer(() -> "take()", ring.consumer::take);
        if (taken.isEmpty()) {
            ring.consumers.add(task);
            return Effect.Await.INSTANCE;
        }
        Long oldest = ring.inside.poll();
        if (oldest == null || oldest != taken.getAsLong()) {
            throw context.guard()
                    .broken(
                            ContractRule.RING_KEEPS_ORDER,
                            "take() returned " + taken.getAsLong() + ", and the oldest number is " + oldest);
        }
        context.journal().writeWhereItIs(EventKind.TAKE, task, oldest);
        wakeAll(ring.producers);
        return Effect.Next.INSTANCE;
    }

    private void wakeAll(List<Task> sleepers) {
        sleepers.forEach(context.admission()::wake);
        sleepers.clear();
    }

    private Ring named(String name) {
        return rings.computeIfAbsent(name, key -> {
            SharedSegment segment = context.guard().answer(() -> "the maker of segments", context.parts()::segment);
            return new Ring(end(segment), end(segment));
        });
    }

    private SharedRing end(SharedSegment segment) {
        return context.guard()
                .answer(() -> "the maker of rings", () -> context.parts().ring(segment));
    }
}
