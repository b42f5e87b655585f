package dev.timeslice.model;

import dev.timeslice.model.process.OrphanRule;
import dev.timeslice.model.process.ProcessRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The knobs of the machine as data: how each is named, set and read. */
final class MachineKnobs {
    private static final String TICKS = "ticks";
    private static final String FROM_0 = "0 or more";
    private static final String FROM_1 = "1 or more";

    /** In the order in which they are stated. */
    private static final Map<String, Entry> ENTRIES = inOrder(
            entry("cores", "cores", "1 to " + Configuration.MOST_CORES, "how many cores there are")
                    .whole((builder, value) -> builder.cores(Math.toIntExact(value)), Configuration::cores),
            entry("switch_cost", TICKS, FROM_0, "what a context switch takes on its core")
                    .whole(
                            Configuration.Builder::switchCost,
                            all -> all.switches().perSwitch()),
            entry("switch_charge", "", "", "which switches are charged")
                    .word(
                            SwitchCharge.class,
                            Configuration.Builder::switchCharge,
                            all -> all.switches().charge()),
            entry("process_switch_cost", TICKS, FROM_0, "what a switch takes more between tasks of different processes")
                    .whole(
                            Configuration.Builder::processSwitchCost,
                            all -> all.switches().perProcess()),
            entry("migration_cost", TICKS, FROM_0, "what it takes to run a task on another core than before")
                    .whole(
                            Configuration.Builder::migrationCost,
                            all -> all.switches().perMigration()),
            entry("run_after_switch", TICKS, FROM_0, "how long a task runs after a switch before it may be interrupted")
                    .whole(
                            Configuration.Builder::runAfterSwitch,
                            all -> all.switches().firstTicks()),
            entry(
                            "requeue_order",
                            "",
                            "",
                            "who queues first at a slice's end: newcomers or the task that lost the core")
                    .word(RequeueOrder.class, Configuration.Builder::requeueOrder, Configuration::requeueOrder),
            entry(
                            "timer_order",
                            "",
                            "",
                            "when a policy's timers, such as a boost, fire among newcomers of the same tick")
                    .word(TimerOrder.class, Configuration.Builder::timerOrder, Configuration::timerOrder),
            entry(
                            "whole_slices",
                            "",
                            "false, true",
                            "whether a task that ends early keeps its core to the quantum's end")
                    .truth(Configuration.Builder::wholeSlices, Configuration::wholeSlices),
            entry("empty_ticks", TICKS, FROM_0, "how long a task with a burst of 0 runs")
                    .whole(Configuration.Builder::emptyTicks, Configuration::emptyTicks),
            entry("access_ticks", TICKS, FROM_0, "what a load, a store, or a read or write of a pipe takes on the core")
                    .whole(Configuration.Builder::accessTicks, Configuration::accessTicks),
            entry("io_issue_ticks", TICKS, FROM_0, "what issuing I/O takes on the core")
                    .whole(Configuration.Builder::ioIssueTicks, all -> all.io().issueTicks()),
            entry("io_done_ticks", TICKS, FROM_0, "what handling the completion of I/O takes on a core")
                    .whole(Configuration.Builder::ioDoneTicks, all -> all.io().doneTicks()),
            entry("switch_on", "", "", "what frees a core: its task's I/O, or only its end")
                    .word(
                            SwitchOn.class,
                            Configuration.Builder::switchOn,
                            all -> all.io().switchOn()),
            entry("io_done", "", "", "what a task does whose I/O is done: queue, or run at once where it ran last")
                    .word(
                            IoDone.class,
                            Configuration.Builder::ioDone,
                            all -> all.io().done()),
            entry(
                            "wake_order",
                            "",
                            "",
                            "whether I/O that is done is seen before free cores pick at the same tick, or after")
                    .word(
                            WakeOrder.class,
                            Configuration.Builder::wakeOrder,
                            all -> all.io().wakeOrder()),
            entry("warmup", TICKS, FROM_0, "how long a task runs on a core until its working set is in the cache")
                    .whole(Configuration.Builder::warmup, all -> all.caches().warmup()),
            entry(
                            "warm_rate",
                            "times",
                            FROM_1,
                            "how many times as fast a task with a warm cache works; 1 for no caches")
                    .whole(Configuration.Builder::warmRate, all -> all.caches().warmRate()),
            entry("cache_size", "working set", FROM_0, "how large all working sets in one core's cache may be together")
                    .whole(Configuration.Builder::cacheSize, all -> all.caches().size()),
            entry("cache_order", "", "", "which working set a full cache gives up first")
                    .word(
                            CacheOrder.class,
                            Configuration.Builder::cacheOrder,
                            all -> all.caches().order()),
            entry("frames", "frames", "1 to " + MemoryRules.MOST_FRAMES, "how large the physical memory is")
                    .whole(
                            (builder, value) -> builder.frames(Math.toIntExact(value)),
                            all -> all.memory().frames()),
            entry(
                            "page_size",
                            "bytes",
                            "a power of two from " + MemoryRules.SMALLEST_PAGE + " to " + MemoryRules.LARGEST_PAGE,
                            "how large a page and a frame are")
                    .whole(
                            (builder, value) -> builder.pageSize(Math.toIntExact(value)),
                            all -> all.memory().pageSize()),
            entry("copy_ticks", TICKS, FROM_0, "what it takes on the core to copy a page on write")
                    .whole(Configuration.Builder::copyTicks, all -> all.memory().copyTicks()),
            entry("tlb_entries", "entries", FROM_1, "how many translations the TLB of a core holds")
                    .whole(
                            (builder, value) -> builder.tlbEntries(Math.toIntExact(value)),
                            all -> all.tlb().entries()),
            entry(
                            "tlb_ids",
                            "",
                            "false, true",
                            "whether the TLB knows address spaces apart, so that entries survive a switch")
                    .truth(
                            Configuration.Builder::addressSpaceIds,
                            all -> all.tlb().addressSpaceIds()),
            entry("tlb_miss_ticks", TICKS, FROM_0, "what the walk through the page table takes after a miss of the TLB")
                    .whole(
                            Configuration.Builder::tlbMissTicks,
                            all -> all.memory().missTicks()),
            entry("highest_pid", "", "2 to " + ProcessRules.MOST, "the highest number that a process may have")
                    .whole(
                            (builder, value) -> builder.highestPid(Math.toIntExact(value)),
                            all -> all.processes().highestPid()),
            entry("orphans", "", "", "who adopts the children of a process that ends")
                    .word(
                            OrphanRule.class,
                            Configuration.Builder::orphans,
                            all -> all.processes().orphans()),
            entry("until", "tick", FROM_1 + ", or never", "when a run is stopped that has not ended before")
                    .entry(
                            (builder, value) ->
                                    builder.until(value.equals("never") ? Configuration.NEVER : Long.parseLong(value)),
                            all -> all.until() == Configuration.NEVER ? "never" : Long.toString(all.until())));

    private MachineKnobs() {}

    static List<Knob> list() {
        Configuration standard = Configuration.uniprocessor();
        return ENTRIES.values().stream()
                .map(entry -> new Knob(
                        entry.name(),
                        entry.unit(),
                        entry.values(),
                        entry.reader().apply(standard),
                        entry.meaning()))
                .toList();
    }

    static Map<String, String> valuesOf(Configuration configuration) {
        Map<String, String> values = new LinkedHashMap<>();
        ENTRIES.forEach((name, entry) -> values.put(name, entry.reader().apply(configuration)));
        return values;
    }

    static void set(Configuration.Builder builder, String name, String value) {
        Entry entry = ENTRIES.get(name);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "there is no knob " + name + "; the machine has " + String.join(", ", ENTRIES.keySet()));
        }
        try {
            entry.writer().accept(builder, value);
            // A value that is too small or too large shows when the machine is built.
            Objects.requireNonNull(entry.reader().apply(builder.build()));
        } catch (IllegalArgumentException | NullPointerException | ArithmeticException e) {
            throw new IllegalArgumentException(name + " is " + entry.values() + ", found " + value, e);
        }
    }

    private static Map<String, Entry> inOrder(Entry... entries) {
        Map<String, Entry> byName = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byName.put(entry.name(), entry);
        }
        return Collections.unmodifiableMap(byName);
    }

    private static Draft entry(String name, String unit, String values, String meaning) {
        return new Draft(name, unit, values, meaning);
    }

    /** A knob that is described but not yet connected. */
    private record Draft(String name, String unit, String values, String meaning) {

        Entry entry(BiConsumer<Configuration.Builder, String> writer, Function<Configuration, String> reader) {
            return new Entry(name, unit, values, meaning, writer, reader);
        }

        Entry truth(BiConsumer<Configuration.Builder, Boolean> writer, Function<Configuration, Boolean> reader) {
            return entry(
                    (builder, value) -> writer.accept(
                            builder,
                            Objects.requireNonNull(
                                    Map.of("true", true, "false", false).get(value))),
                    all -> reader.apply(all).toString());
        }

        Entry whole(BiConsumer<Configuration.Builder, Long> writer, Function<Configuration, ? extends Number> reader) {
            return entry(
                    (builder, value) -> writer.accept(builder, Long.parseLong(value)),
                    all -> reader.apply(all).toString());
        }

        <E extends Enum<E>> Entry word(
                Class<E> type, BiConsumer<Configuration.Builder, E> writer, Function<Configuration, E> reader) {
            String words =
                    Stream.of(type.getEnumConstants()).map(Draft::lowerCase).collect(Collectors.joining(", "));
            return new Entry(
                    name,
                    unit,
                    words,
                    meaning,
                    (builder, value) -> writer.accept(builder, Enum.valueOf(type, value.toUpperCase(Locale.ROOT))),
                    all -> lowerCase(reader.apply(all)));
        }

        private static String lowerCase(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    private record Entry(
            String name,
            String unit,
            String values,
            String meaning,
            BiConsumer<Configuration.Builder, String> writer,
            Function<Configuration, String> reader) {}
}
