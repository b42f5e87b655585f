package dev.timeslice.model;

import dev.timeslice.model.cpu.TlbRules;
import dev.timeslice.model.process.OrphanRule;
import dev.timeslice.model.process.ProcessRules;
import java.util.List;
import java.util.Map;

/**
 * The machine and the rules of one run. Each component is a knob or a group of them: choices that textbooks make
 * differently. {@link #knobList()} names them all with their defaults, and a trace begins with the values of all of them.
 *
 * @param cores the number of cores, 1 to 1024
 * @param switches what a change of tasks costs. The quantum of a task begins after it, and a core that is switching cannot
 *     be interrupted
 * @param caches how caches warm up
 * @param io what I/O costs
 * @param memory the physical memory, for processes whose memory the kernel keeps in pages
 * @param tlb the TLB of each core
 * @param processes how many processes there may be, and who adopts orphans
 * @param requeueOrder who queues first at a slice's end
 * @param timerOrder when a policy's timers fire
 * @param accessTicks the ticks of a load, store, pipe write or pipe read on the core, 0 or more
 * @param emptyTicks the ticks that a task takes whose program is empty, 0 or more
 * @param wholeSlices whether a task that ends before its quantum does keeps the core, doing nothing, until the quantum is
 *     over; it ends then
 * @param until the tick at which a run is stopped if it has not ended before, at least 1. What happens at that tick is no
 *     longer seen
 */
public record Configuration(
        int cores,
        SwitchCosts switches,
        CacheRules caches,
        IoRules io,
        MemoryRules memory,
        TlbRules tlb,
        ProcessRules processes,
        RequeueOrder requeueOrder,
        TimerOrder timerOrder,
        long accessTicks,
        long emptyTicks,
        boolean wholeSlices,
        long until) {
    /** The value of {@link #until()} that never stops a run. */
    public static final long NEVER = Long.MAX_VALUE;

    static final int MOST_CORES = 1024;

    public Configuration {
        if (cores < 1 || cores > MOST_CORES) {
            throw new IllegalArgumentException("cores is 1 to " + MOST_CORES + ", found " + cores);
        }
        Ranges.atLeast(0, "access_ticks", accessTicks);
        Ranges.atLeast(0, "empty_ticks", emptyTicks);
        Ranges.atLeast(1, "until", until);
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

    /** The value of every knob by its name, in the order of {@link #knobList()}. */
    public Map<String, String> knobs() {
        return MachineKnobs.valuesOf(this);
    }

    /** Every knob of the machine, in the order in which a trace states them. */
    public static List<Knob> knobList() {
        return MachineKnobs.list();
    }

    /** Collects the knobs that differ from their defaults. */
    public static final class Builder {
        private int cores = 1;
        private long switchCost;
        private long processSwitchCost;
        private long migrationCost;
        private SwitchCharge switchCharge = SwitchCosts.NONE.charge();
        private long runAfterSwitch = SwitchCosts.NONE.firstTicks();
        private long warmup = CacheRules.NONE.warmup();
        private long warmRate = CacheRules.NONE.warmRate();
        private long cacheSize = CacheRules.NONE.size();
        private CacheOrder cacheOrder = CacheRules.NONE.order();
        private long ioIssueTicks;
        private long ioDoneTicks;
        private SwitchOn switchOn = IoRules.FREE.switchOn();
        private IoDone ioDone = IoRules.FREE.done();
        private WakeOrder wakeOrder = IoRules.FREE.wakeOrder();
        private int frames = MemoryRules.STANDARD.frames();
        private int pageSize = MemoryRules.STANDARD.pageSize();
        private long tlbMissTicks = MemoryRules.STANDARD.missTicks();
        private long copyTicks = MemoryRules.STANDARD.copyTicks();
        private int tlbEntries = TlbRules.STANDARD.entries();
        private boolean addressSpaceIds = TlbRules.STANDARD.addressSpaceIds();
        private int highestPid = ProcessRules.STANDARD.highestPid();
        private OrphanRule orphans = ProcessRules.STANDARD.orphans();
        private RequeueOrder requeueOrder = RequeueOrder.NEWCOMERS_FIRST;
        private TimerOrder timerOrder = TimerOrder.BEFORE_NEWCOMERS;
        private long accessTicks = 1;
        private long emptyTicks;
        private boolean wholeSlices;
        private long until = NEVER;

        private Builder() {}

        /**
         * Sets a knob as a user writes it.
         *
         * @throws IllegalArgumentException if there is no such knob, or this is none of its values; the message names
         *     what is allowed
         */
        public Builder set(String knob, String value) {
            MachineKnobs.set(this, knob, value);
            return this;
        }

        public Builder cores(int value) {
            cores = value;
            return this;
        }

        public Builder switchCost(long ticks) {
            switchCost = ticks;
            return this;
        }

        public Builder processSwitchCost(long ticks) {
            processSwitchCost = ticks;
            return this;
        }

        public Builder migrationCost(long ticks) {
            migrationCost = ticks;
            return this;
        }

        public Builder switchCharge(SwitchCharge value) {
            switchCharge = value;
            return this;
        }

        public Builder runAfterSwitch(long ticks) {
            runAfterSwitch = ticks;
            return this;
        }

        public Builder warmup(long ticks) {
            warmup = ticks;
            return this;
        }

        public Builder warmRate(long value) {
            warmRate = value;
            return this;
        }

        public Builder cacheSize(long value) {
            cacheSize = value;
            return this;
        }

        public Builder cacheOrder(CacheOrder value) {
            cacheOrder = value;
            return this;
        }

        public Builder ioIssueTicks(long ticks) {
            ioIssueTicks = ticks;
            return this;
        }

        public Builder ioDoneTicks(long ticks) {
            ioDoneTicks = ticks;
            return this;
        }

        public Builder switchOn(SwitchOn value) {
            switchOn = value;
            return this;
        }

        public Builder ioDone(IoDone value) {
            ioDone = value;
            return this;
        }

        public Builder wakeOrder(WakeOrder value) {
            wakeOrder = value;
            return this;
        }

        public Builder frames(int value) {
            frames = value;
            return this;
        }

        public Builder pageSize(int bytes) {
            pageSize = bytes;
            return this;
        }

        public Builder tlbMissTicks(long ticks) {
            tlbMissTicks = ticks;
            return this;
        }

        public Builder copyTicks(long ticks) {
            copyTicks = ticks;
            return this;
        }

        public Builder tlbEntries(int value) {
            tlbEntries = value;
            return this;
        }

        public Builder addressSpaceIds(boolean value) {
            addressSpaceIds = value;
            return this;
        }

        public Builder highestPid(int value) {
            highestPid = value;
            return this;
        }

        public Builder orphans(OrphanRule value) {
            orphans = value;
            return this;
        }

        public Builder requeueOrder(RequeueOrder value) {
            requeueOrder = value;
            return this;
        }

        public Builder timerOrder(TimerOrder value) {
            timerOrder = value;
            return this;
        }

        public Builder accessTicks(long ticks) {
            accessTicks = ticks;
            return this;
        }

        public Builder emptyTicks(long ticks) {
            emptyTicks = ticks;
            return this;
        }

        public Builder wholeSlices(boolean value) {
            wholeSlices = value;
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
            return new Configuration(
                    cores,
                    new SwitchCosts(switchCost, processSwitchCost, migrationCost, switchCharge, runAfterSwitch),
                    new CacheRules(warmup, warmRate, cacheSize, cacheOrder),
                    new IoRules(ioIssueTicks, ioDoneTicks, switchOn, ioDone, wakeOrder),
                    new MemoryRules(frames, pageSize, tlbMissTicks, copyTicks),
                    new TlbRules(tlbEntries, addressSpaceIds),
                    new ProcessRules(highestPid, orphans),
                    requeueOrder,
                    timerOrder,
                    accessTicks,
                    emptyTicks,
                    wholeSlices,
                    until);
        }
    }
}
