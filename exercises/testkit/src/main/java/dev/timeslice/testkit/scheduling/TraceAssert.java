package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Assertions on what happened in a run; a failure shows the chart of the run. */
public final class TraceAssert {
    private static final int ANY_CORE = -1;

    private final Trace trace;

    TraceAssert(Trace trace) {
        this.trace = trace;
    }

    /** Begins {@code runs("B").from(3).to(7)}: the task ran in exactly this stretch of time, without a break. */
    public SliceAssert runs(String task) {
        return new SliceAssert(task);
    }

    /** The tasks had the cores in this order; touching slices of one task on one core count once. */
    public TraceAssert runsInOrder(String... tasks) {
        List<String> found = trace.slices().stream().map(Slice::task).toList();
        if (!found.equals(List.of(tasks))) {
            throw failure(Message.of(
                            "The tasks should have run in the order %s, but ran in the order %s.",
                            "태스크는 %s 순서로 실행되어야 하는데, %s 순서로 실행되었습니다.")
                    .with(String.join(" ", tasks), String.join(" ", found)));
        }
        return this;
    }

    /** The task ended at this tick. */
    public TraceAssert ends(String task, long tick) {
        String found = trace.events().stream()
                .filter(event -> event.kind() == EventKind.EXIT && event.task().equals(task))
                .map(event -> Long.toString(event.tick()))
                .findFirst()
                .orElse("-");
        if (!found.equals(Long.toString(tick))) {
            throw failure(Message.of(
                            "Task %s should have ended at tick %d, but ended at tick %s.",
                            "태스크 %s은(는) 틱 %d에 끝나야 하는데, 틱 %s에 끝났습니다.")
                    .with(task, tick, found));
        }
        return this;
    }

    /** No core runs two tasks at once, and no task runs on two cores at once. */
    public TraceAssert neverRunsTwoAtOnce() {
        Map<Integer, String> onCore = new HashMap<>();
        Map<String, Integer> coreOf = new HashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.RUN) {
                String other = onCore.put(event.core(), event.task());
                Integer elsewhere = coreOf.put(event.task(), event.core());
                if (other != null || elsewhere != null) {
                    throw failure(Message.of(
                                    "At tick %d core %d took task %s while one of the two was still busy.",
                                    "틱 %d에 코어 %d이(가) 태스크 %s을(를) 맡았는데, 둘 중 하나는 아직 실행 중이었습니다.")
                            .with(event.tick(), event.core(), event.task()));
                }
            } else if (event.kind().leavesCore() && onCore.remove(event.core(), event.task())) {
                coreOf.remove(event.task());
            }
        }
        return this;
    }

    /** The task ran for so many ticks in all. */
    public TraceAssert givesTicks(String task, long ticks) {
        long found = trace.slices().stream()
                .filter(slice -> slice.task().equals(task))
                .mapToLong(Slice::ticks)
                .sum();
        if (found != ticks) {
            throw failure(Message.of(
                            "Task %s should have run for %d ticks in all, but ran for %d.",
                            "태스크 %s은(는) 모두 %d틱 동안 실행되어야 하는데, %d틱 동안 실행되었습니다.")
                    .with(task, ticks, found));
        }
        return this;
    }

    /** No task kept a core for more than so many ticks before the kernel took it back. */
    public TraceAssert neverRunsLongerThan(long ticks) {
        Map<String, Long> since = new HashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.RUN) {
                since.put(event.task(), event.tick());
            } else if (event.kind().leavesCore()) {
                Long start = since.remove(event.task());
                if (start != null && event.tick() - start > ticks) {
                    throw failure(Message.of(
                                    "Task %s should have kept its core for %d ticks at most, but kept it from tick %d to %d.",
                                    "태스크 %s은(는) 코어를 최대 %d틱까지만 써야 하는데, 틱 %d부터 %d까지 썼습니다.")
                            .with(event.task(), ticks, start, event.tick()));
                }
            }
        }
        return this;
    }

    private CheckFailure failure(Message sentence) {
        return CheckFailure.failed(sentence, TextGantt.of(trace));
    }

    /** Half a sentence about one task: when and where it ran. */
    public final class SliceAssert {
        private final String task;
        private int core = ANY_CORE;
        private long from;

        private SliceAssert(String task) {
            this.task = task;
        }

        /** The core of the stretch; any, unless this is said. */
        public SliceAssert on(int number) {
            core = number;
            return this;
        }

        /** The first tick of the stretch. */
        public SliceAssert from(long tick) {
            from = tick;
            return this;
        }

        /** The tick after the last one of the stretch; this completes the assertion. */
        public TraceAssert to(long tick) {
            List<Slice> found = trace.slices().stream()
                    .filter(slice -> slice.task().equals(task))
                    .toList();
            if (found.stream().noneMatch(slice -> isWanted(slice, tick))) {
                String stretches = found.stream()
                        .map(slice -> (core == ANY_CORE ? "" : slice.core() + ":") + slice.from() + ".." + slice.to())
                        .collect(Collectors.joining(", "));
                if (core != ANY_CORE) {
                    throw failure(Message.of(
                                    "Task %s should have run on core %d from tick %d to %d, but ran in these stretches (core:ticks): %s.",
                                    "태스크 %s은(는) 코어 %d에서 틱 %d부터 %d까지 실행되어야 하는데, 실제 실행 구간(코어:틱)은 다음과 같습니다: %s.")
                            .with(task, core, from, tick, stretches.isEmpty() ? "-" : stretches));
                }
                throw failure(Message.of(
                                "Task %s should have run from tick %d to %d, but ran in these stretches: %s.",
                                "태스크 %s은(는) 틱 %d부터 %d까지 실행되어야 하는데, 실제 실행 구간은 다음과 같습니다: %s.")
                        .with(task, from, tick, stretches.isEmpty() ? "-" : stretches));
            }
            return TraceAssert.this;
        }

        private boolean isWanted(Slice slice, long to) {
            return slice.from() == from && slice.to() == to && (core == ANY_CORE || slice.core() == core);
        }
    }
}
