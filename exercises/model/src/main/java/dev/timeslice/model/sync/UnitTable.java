package dev.timeslice.model.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who has and who wants how many units of each kind, where a kind (buffers, printers, connections) has several units that are
 * as good as each other; immutable.
 *
 * <p>It is what the detection and the avoidance of deadlocks with several units begin with, in thread/deadlock.
 *
 * @param free by kind, from 0: how many units nobody has, each 0 or more
 * @param shares one for each thread
 */
public record UnitTable(List<Integer> free, List<Share> shares) {

    /**
     * @throws IllegalArgumentException if a number is negative, a list has another length than {@code free}, or a thread is
     *     in it twice
     */
    public UnitTable {
        free = List.copyOf(free);
        shares = List.copyOf(shares);
        Share.requireUnits("free", free, free.size());
        Set<String> names = new HashSet<>();
        for (Share share : shares) {
            Share.requireUnits("holds of " + share.thread, share.holds, free.size());
            Share.requireUnits("requests of " + share.thread, share.requests, free.size());
            Share.requireUnits("claims of " + share.thread, share.claims, free.size());
            if (!names.add(share.thread)) {
                throw new IllegalArgumentException("a thread has one share, found two of " + share.thread);
            }
        }
    }

    /**
     * A thread's part. All three lists are by kind.
     *
     * @param thread its name
     * @param holds what it has
     * @param requests what it waits for at this moment, besides what it has; it gets all of it at once or goes on waiting. All
     *     0 if it does not wait
     * @param claims the most that it will ever have at a time, as it said at its beginning; never less than it has and
     *     requests together
     */
    public record Share(String thread, List<Integer> holds, List<Integer> requests, List<Integer> claims) {

        /**
         * @throws IllegalArgumentException if it claims less than it has and requests
         */
        public Share {
            holds = List.copyOf(holds);
            requests = List.copyOf(requests);
            claims = List.copyOf(claims);
            for (int kind = 0; kind < Math.min(claims.size(), Math.min(holds.size(), requests.size())); kind++) {
                if (claims.get(kind) < holds.get(kind) + requests.get(kind)) {
                    throw new IllegalArgumentException(
                            thread + " claims " + claims + ", but has " + holds + " and requests " + requests);
                }
            }
        }

        /** One that claims no more than it has and requests. */
        public static Share of(String thread, List<Integer> holds, List<Integer> requests) {
            requireUnits("requests of " + thread, requests, holds.size());
            Integer[] claims = new Integer[holds.size()];
            for (int kind = 0; kind < claims.length; kind++) {
                claims[kind] = holds.get(kind) + requests.get(kind);
            }
            return new Share(thread, holds, requests, List.of(claims));
        }

        private static void requireUnits(String what, List<Integer> units, int kinds) {
            if (units.size() != kinds || units.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException(what + ": expected " + kinds + " numbers from 0, found " + units);
            }
        }
    }
}
