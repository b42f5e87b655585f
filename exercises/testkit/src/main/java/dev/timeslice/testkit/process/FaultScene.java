package dev.timeslice.testkit.process;

import dev.timeslice.model.process.Fault;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.process.LiveTask;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.TaskEnd;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Tasks that live, in one of which something goes wrong.
 *
 * @param tasks in ascending order of their numbers
 */
public record FaultScene(List<LiveTask> tasks) {
    public FaultScene {
        tasks = tasks.stream().sorted(Comparator.comparingInt(LiveTask::tid)).toList();
    }

    /** Nobody yet. */
    public static FaultScene empty() {
        return new FaultScene(List.of());
    }

    /**
     * With one more process.
     *
     * @param handled the signals for which it has handlers
     * @param tids its threads; the first is also the number of the process
     */
    public FaultScene with(Set<Signal> handled, int... tids) {
        List<LiveTask> more = new ArrayList<>(tasks);
        for (int tid : tids) {
            more.add(new LiveTask(tid, tids[0], handled));
        }
        return new FaultScene(more);
    }

    /** With one more process that handles no signal. */
    public FaultScene with(int... tids) {
        return with(Set.of(), tids);
    }

    /**
     * Asks who ends by a fault.
     *
     * @throws CheckFailure if it is anybody else, or by another status
     */
    public void expect(FaultHandler handler, FaultCause cause, int tid, List<TaskEnd> expected) {
        List<TaskEnd> actual = handler.raise(new Fault(cause, tid), tasks);
        if (!expected.equals(actual)) {
            throw CheckFailure.failed(
                    Message.of(
                                    "%s in task %d: expected %s to end, but %s ended.",
                                    "태스크 %2$d의 %1$s: 끝나야 할 것은 %3$s인데, 실제로 끝난 것은 %4$s입니다.")
                            .with(cause, tid, shown(expected), shown(actual)),
                    table());
        }
    }

    private static String shown(List<TaskEnd> ends) {
        if (ends == null) {
            return "null";
        }
        return ends.isEmpty()
                ? "-"
                : String.join(
                        ", ",
                        ends.stream()
                                .map(end -> end == null ? "null" : end.tid() + " (" + end.status() + ")")
                                .toList());
    }

    /** The tasks as a student sees them. */
    public String table() {
        StringBuilder lines = new StringBuilder(" pid   tid  handles\n");
        tasks.forEach(task -> lines.append(String.format(
                "%4d  %4d  %s%n",
                task.pid(),
                task.tid(),
                task.handled().isEmpty()
                        ? "-"
                        : String.join(
                                " ", task.handled().stream().map(Enum::name).toList()))));
        return lines.toString().replace(System.lineSeparator(), "\n");
    }
}
