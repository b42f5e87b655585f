package dev.timeslice.model;

/** The present tick of one run. */
final class Clock {
    long now;

    /** So many ticks from now; endless stays endless. */
    long in(long ticks) {
        return ticks >= Configuration.NEVER - now ? Configuration.NEVER : now + ticks;
    }
}
