package dev.timeslice.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The machine and the rules of one run. Each component is a knob: a choice that textbooks make differently, with the
 * default that its description names. A trace begins with the values of all of them.
 *
 * @param cores the number of cores, 1 to 1024; 1 unless set
 * @param switchCost the ticks that a context switch takes on its core, 0 or more; 0 unless set. The quantum of the next
 *     task begins after them, and a core that is switching cannot be interrupted
 * @param switchCharge when a switch is charged; {@link SwitchCharge#BETWEEN_DIFFERENT_TASKS} unless set
 * @param requeueOrder who queues first at a slice's end; {@link RequeueOrder#NEWCOMERS_FIRST} unless set
 * @param accessTicks the ticks of a load, store, pipe write or pipe read on the core, 0 or more; 1 unless set
 * @param until the tick at which a run is stopped if it has not ended before, at least 1; never unless set. What happens
 *     at that tick is no longer seen
 */
public record Configuration(
        int cores,
        long switchCost,
        SwitchCharge switchCharge,
        RequeueOrder requeueOrder,
        long accessTicks,
        long until) {
    /** The value of {@link #until()} that never stops a run. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int MOST_CORES = 1024;

    public Configuration {
        if (cores < 1 || cores > MOST_CORES) {
            throw new IllegalArgumentException("cores is 1 to " + MOST_CORES + ", found " + cores);
        }
        requireAtLeast(0, "switchCost", switchCost);
        requireAtLeast(0, "accessTicks", accessTicks);
        requireAtLeast(1, "until", until);
    }

    private static void requireAtLeast(long least, String knob, long value) {
        if (value < least) {
            throw new IllegalArgumentException(knob + " is " + least + " or more, found " + value);
        }
    }

    /** One core and no switch cost, as most textbooks draw their first charts. */
    public static Configuration uniprocessor() {
        return builder().build();
    }

    /** Some cores that share one policy, and no switch cost. */
    public static Configuration multiprocessor(int cores) {
        return builder().cores(cores).build();
    }

    /** One core on which a switch between different tasks takes time. */
    public static Configuration withSwitchCost(long ticks) {
        return builder().switchCost(ticks).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Every knob by name, in the order in which they are documented. */
    public Map<String, String> knobs() {
        Map<String, String> knobs = new LinkedHashMap<>();
        knobs.put("cores", Integer.toString(cores));
        knobs.put("switch_cost", Long.toString(switchCost));
        knobs.put("switch_charge", lowerCase(switchCharge));
        knobs.put("requeue_order", lowerCase(requeueOrder));
        knobs.put("access_ticks", Long.toString(accessTicks));
        knobs.put("until", until == NEVER ? "never" : Long.toString(until));
        return knobs;
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Collects the knobs that differ from their defaults. */
    public static final class Builder {
        private int cores = 1;
        private long switchCost;
        private SwitchCharge switchCharge = SwitchCharge.BETWEEN_DIFFERENT_TASKS;
        private RequeueOrder requeueOrder = RequeueOrder.NEWCOMERS_FIRST;
        private long accessTicks = 1;
        private long until = NEVER;

        private Builder() {}

        public Builder cores(int value) {
            cores = value;
            return this;
        }

        public Builder switchCost(long ticks) {
            switchCost = ticks;
            return this;
        }

        public Builder switchCharge(SwitchCharge value) {
            switchCharge = value;
            return this;
        }

        public Builder requeueOrder(RequeueOrder value) {
            requeueOrder = value;
            return this;
        }

        public Builder accessTicks(long ticks) {
            accessTicks = ticks;
            return this;
        }

        public Builder until(long tick) {
            until = tick;
            return this;
        }

        /**
         * @throws IllegalArgumentException if a value is out of its range, with its name
         */
        public Configuration build() {
            return new Configuration(cores, switchCost, switchCharge, requeueOrder, accessTicks, until);
        }
    }
}
