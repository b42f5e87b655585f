package dev.timeslice.testkit.ports;

import dev.timeslice.model.ipc.PortWaiters;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.benches.Bench;
import dev.timeslice.testkit.benches.BenchAnswer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tasks that sleep at a port, without a port and without a kernel. */
public final class WaitersBench extends Bench<WaitersStep> {
    private final PortWaiters waiters;
    /** For what each sleeps. */
    private final Map<Integer, String> asleep = new LinkedHashMap<>();

    private final Set<Integer> ended = new HashSet<>();
    private boolean closed;

    public WaitersBench(Supplier<? extends PortWaiters> maker) {
        waiters = maker.get();
    }

    /** Those were woken, in this order. */
    public static BenchAnswer wakes(Integer... tasks) {
        return wakes(List.of(tasks));
    }

    private static BenchAnswer wakes(List<Integer> tasks) {
        if (tasks.isEmpty()) {
            return BenchAnswer.of("wakes nobody", "아무도 깨우지 않음");
        }
        List<String> numbers = tasks.stream().map(String::valueOf).toList();
        String shown = String.join(", ", numbers);
        return BenchAnswer.of((numbers.size() == 1 ? "wakes task " : "wakes the tasks ") + shown, "깨운 태스크: " + shown);
    }

    @Override
    protected String described() {
        return "new FairWaiters()";
    }

    @Override
    protected boolean makesSense(WaitersStep step) {
        return switch (step.kind()) {
            case SLEEP_FOR_ROOM, SLEEP_FOR_MESSAGE -> mayFallAsleep(step.task());
            case SLEEP_FOR_ANSWER ->
                mayFallAsleep(step.task()) && !asleep.containsValue("for the answer to call " + step.detail());
            case ENDED -> !ended.contains(step.task());
            default -> true;
        };
    }

    private boolean mayFallAsleep(int task) {
        return !closed && !ended.contains(task) && !asleep.containsKey(task);
    }

    @Override
    protected BenchAnswer take(WaitersStep step) {
        return switch (step.kind()) {
            case SLEEP_FOR_ROOM -> {
                waiters.sleepForRoom(step.task());
                yield sleeps(step.task(), "for room");
            }
            case SLEEP_FOR_MESSAGE -> {
                waiters.sleepForMessage(step.task());
                yield sleeps(step.task(), "for a message");
            }
            case SLEEP_FOR_ANSWER -> {
                waiters.sleepForAnswer(step.task(), step.detail());
                yield sleeps(step.task(), "for the answer to call " + step.detail());
            }
            case ROOM_FREED -> woken(waiters.roomFreed((int) step.detail()));
            case MESSAGE_QUEUED -> woken(waiters.messageQueued());
            case ANSWERED -> woken(waiters.answered(step.detail()));
            case CLOSED -> {
                closed = true;
                yield woken(waiters.closed());
            }
            case ENDED -> {
                waiters.ended(step.task());
                ended.add(step.task());
                asleep.remove(step.task());
                yield BenchAnswer.done();
            }
        };
    }

    private BenchAnswer sleeps(int task, String why) {
        asleep.put(task, why);
        return BenchAnswer.done();
    }

    private BenchAnswer woken(@Nullable List<Integer> tasks) {
        if (tasks == null) {
            return BenchAnswer.of("null", "null");
        }
        List<Integer> woken = new ArrayList<>(tasks);
        for (Integer task : woken) {
            if (asleep.remove(task) == null) {
                return BenchAnswer.breach(Message.of("wakes task %s, which does not sleep", "자고 있지 않은 태스크 %s을(를) 깨움")
                        .with(task));
            }
        }
        return wakes(woken);
    }

    @Override
    protected List<String> tables() {
        List<String> lines = new ArrayList<>();
        asleep.forEach((task, why) -> lines.add("task " + task + " sleeps " + why));
        return lines.isEmpty() ? List.of("nobody sleeps") : lines;
    }
}
