package dev.timeslice.model;

/**
 * How a core's cache speeds a task up: after it has run for some time there, its working set is in the cache, and it
 * works faster until other working sets displace it.
 *
 * @param warmup the ticks that a task runs on a core until its working set is in the cache, 0 or more
 * @param warmRate how many ticks of work a task with a warm cache does in one tick, at least 1; with 1 there is no model
 *     of caches
 * @param size how much all working sets in one cache may be together, 0 or more; a larger one never gets warm
 * @param order which working set goes first
 */
public record CacheRules(long warmup, long warmRate, long size, CacheOrder order) {
    static final CacheRules NONE = new CacheRules(10, 1, 100, CacheOrder.FIFO);

    public CacheRules {
        Ranges.atLeast(0, "warmup", warmup);
        Ranges.atLeast(1, "warm_rate", warmRate);
        Ranges.atLeast(0, "cache_size", size);
    }
}
