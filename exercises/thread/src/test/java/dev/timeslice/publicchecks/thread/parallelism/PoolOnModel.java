package dev.timeslice.publicchecks.thread.parallelism;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.thread.parallelism.WorkPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A pool whose workers are the cores of a model machine: each task costs ticks, and the clock goes on only when every worker that
 * could run a task does. So a run has a length in ticks that no real clock has to do with.
 *
 * <p>The threads are real. A task holds its worker until the tick at which it ends; tasks that end at the same tick end one after
 * the other, each when the place of the one before has been filled.
 */
public final class PoolOnModel implements AutoCloseable {
    private final int workers;
    private final Crew crew = Crew.assemble();
    private final Board board = new Board();
    private final Workers starter;
    private final WorkPool pool;
    private final Map<String, Span> spans = new LinkedHashMap<>();
    /** The workers by the order in which they began to work, so that a chart does not depend on who came first. */
    private final Map<String, Integer> cores = new LinkedHashMap<>();

    private long now;

    /** When a task was submitted, began and ended; -1 for what has not come yet. */
    private record Span(long submitted, long begun, long ended) {}

    public PoolOnModel(int workers) {
        this.workers = workers;
        this.starter = new Workers(crew, workers);
        this.pool = new WorkPool(workers, starter);
        try {
            starter.areComplete("submit()", () -> pool.submit(() -> "first"));
        } catch (CheckFailure e) {
            crew.close();
            throw e;
        }
    }

    /**
     * Submits tasks, all at the present tick, and runs them to their ends.
     *
     * @param ticks how many each task takes, in the order in which they are submitted
     * @param names what they are called in charts
     * @return this
     */
    public PoolOnModel run(List<Long> ticks, String names) {
        Map<String, Long> costs = new LinkedHashMap<>();
        for (int i = 0; i < ticks.size(); i++) {
            costs.put(names + (i + 1), ticks.get(i));
        }
        costs.keySet().forEach(name -> spans.put(name, new Span(now, -1, -1)));
        Message accepts = Message.of(
                "submit() must leave the task to the workers and return at once.",
                "submit()은 태스크를 작업자에게 맡기고 바로 돌아와야 합니다.");
        NavigableMap<Long, List<String>> ends = new TreeMap<>();
        int left = 0;
        for (String name : costs.keySet()) {
            withChart(() ->
                    crew.run("submitter", () -> pool.submit(board.task(name))).result(accepts));
            // One after the other, so that no verdict depends on how fast a worker was.
            left++;
            settle(Math.min(workers, left), costs, ends);
        }
        while (left > 0) {
            Map.Entry<Long, List<String>> next = ends.firstEntry();
            if (next == null) {
                throw new GraderFault("tasks are left, and none runs");
            }
            now = next.getKey();
            String ending = next.getValue().remove(0);
            if (next.getValue().isEmpty()) {
                ends.remove(now);
            }
            left--;
            Span span = spans.getOrDefault(ending, new Span(0, 0, 0));
            spans.put(ending, new Span(span.submitted(), span.begun(), now));
            board.release(ending);
            settle(Math.min(workers, left), costs, ends);
        }
        return this;
    }

    /** Waits until as many tasks run as can, and notes those that have begun. */
    private void settle(int running, Map<String, Long> costs, NavigableMap<Long, List<String>> ends) {
        Message shared = Message.of(
                        "Tick %d: with %d worker(s), %d task(s) can run at once here, but fewer do. A worker must not idle while a task waits.",
                        "틱 %d: 작업자가 %d개이므로 여기서는 태스크 %d개가 함께 실행될 수 있지만, 더 적게 실행됩니다. 기다리는 태스크가 있으면 노는 작업자가 없어야 합니다.")
                .with(now, workers, running);
        withChart(() -> crew.run("witness", () -> board.awaitRunning(running)).result(shared));
        List<String> begun = board.begun();
        for (String name : costs.keySet()) {
            Span span = spans.getOrDefault(name, new Span(0, 0, 0));
            if (span.begun() < 0 && begun.contains(name)) {
                cores.putIfAbsent(board.threadOf(name), cores.size());
                spans.put(name, new Span(span.submitted(), now, -1));
                ends.computeIfAbsent(now + costs.getOrDefault(name, 0L), tick -> new ArrayList<>())
                        .add(name);
            }
        }
    }

    /** The present tick: when the last task so far has ended. */
    public long now() {
        return now;
    }

    /** The tasks, a line each, in the form of the model's charts: a dot is waiting, a digit the core that runs it. */
    public String chart() {
        boolean goesOn = spans.values().stream().anyMatch(span -> span.ended() < 0);
        long until = goesOn ? now + 1 : now;
        int width = (int) Math.max(1, Math.min(100, until));
        List<String> begun = board.begun();
        StringBuilder ruler = new StringBuilder();
        for (int tick = 0; tick < width; tick += 5) {
            ruler.append(" ".repeat(tick - ruler.length())).append(tick);
        }
        StringBuilder chart = new StringBuilder("tick " + ruler + "\n");
        spans.forEach((name, span) -> {
            char[] row = new char[width];
            Arrays.fill(row, ' ');
            long end = span.ended() < 0 ? until : span.ended();
            long begin = span.begun() < 0 && begun.contains(name) ? now : span.begun();
            for (long tick = span.submitted(); tick < Math.min(width, end); tick++) {
                row[(int) tick] = begin >= 0 && tick >= begin ? core(name) : '.';
            }
            chart.append((name + "     ").substring(0, Math.max(5, name.length() + 1)))
                    .append(new String(row).stripTrailing())
                    .append('\n');
        });
        return chart.toString();
    }

    private char core(String task) {
        return (char) ('0' + cores.computeIfAbsent(board.threadOf(task), thread -> cores.size()));
    }

    private void withChart(Runnable step) {
        try {
            step.run();
        } catch (CheckFailure e) {
            throw new CheckFailure(e.kind(), e.sentence(), (chart() + "\n" + e.witness()).strip());
        }
    }

    /** Shuts the pool down, and waits until its workers have ended. */
    public void end() {
        starter.awaitSettled();
        pool.shutdown();
        crew.joinAll(Message.of(
                "After shutdown() all workers must end, also those that sleep because they have nothing to do: somebody has to wake them.",
                "shutdown() 뒤에는 할 일이 없어 잠든 작업자를 포함해 모든 작업자가 끝나야 합니다. 잠든 작업자는 누군가 깨워야 합니다."));
    }

    @Override
    public void close() {
        crew.close();
    }
}
