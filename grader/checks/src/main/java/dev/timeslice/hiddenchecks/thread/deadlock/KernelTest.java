package dev.timeslice.hiddenchecks.thread.deadlock;

import static dev.timeslice.model.program.ChannelInstruction.lock;
import static dev.timeslice.model.program.ChannelInstruction.unlock;
import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.ProcessInstruction.kill;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Outcome;
import dev.timeslice.model.Parts;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.ChartPair;
import dev.timeslice.testkit.scheduling.RuleSentences;
import dev.timeslice.thread.deadlock.LendingLock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The lock inside the kernel, on one core that runs the most urgent task. */
class KernelTest {
    private static final String CLASS = "dev.timeslice.thread.deadlock.LendingLock";
    private static final Configuration MACHINE =
            Configuration.builder().until(500).build();

    /** Workloads are made of these, each of them at most once. */
    private static final List<Line> LINES = List.of(
            new Line(
                    "low",
                    9,
                    0,
                    "lock a, compute 4, unlock a, compute 2",
                    lock("a"),
                    compute(4),
                    unlock("a"),
                    compute(2)),
            new Line("middle", 5, 2, "compute 6", compute(6)),
            new Line("high", 1, 1, "lock a, compute 1, unlock a", lock("a"), compute(1), unlock("a")),
            new Line(
                    "chain",
                    7,
                    1,
                    "lock b, compute 1, lock a, compute 2, unlock a, unlock b",
                    lock("b"),
                    compute(1),
                    lock("a"),
                    compute(2),
                    unlock("a"),
                    unlock("b")),
            new Line("top", 0, 3, "lock b, compute 1, unlock b", lock("b"), compute(1), unlock("b")),
            new Line("equal", 5, 1, "lock a, compute 2, unlock a", lock("a"), compute(2), unlock("a")),
            new Line("late", 3, 4, "compute 3, lock b, unlock b", compute(3), lock("b"), unlock("b")));

    /** Ends one that waits, and so needs it to be there. */
    private static final Line KILLER = new Line("killer", 2, 3, "kill high", kill("high", Signal.KILL), compute(1));

    @Check("no-inversion-in-the-kernel")
    void urgentTaskWaitsForNobodyButTheOwner(CheckContext context) {
        List<List<Line>> workloads = new ArrayList<>();
        for (int bits = 1; bits < 1 << LINES.size(); bits++) {
            int chosen = bits;
            List<Line> workload = new ArrayList<>(IntStream.range(0, LINES.size())
                    .filter(number -> (chosen & (1 << number)) != 0)
                    .mapToObj(LINES::get)
                    .toList());
            workloads.add(workload);
            if (workload.stream().anyMatch(line -> line.name().equals("high"))) {
                List<Line> killing = new ArrayList<>(workload);
                killing.add(KILLER);
                workloads.add(killing);
            }
        }
        workloads.sort(Comparator.comparingInt(List::size));
        workloads.forEach(lines -> compare(context, lines));
    }

    private static void compare(CheckContext context, List<Line> lines) {
        Workload workload = Workload.of(lines.stream().map(Line::spec).toArray(TaskSpec[]::new));
        StringBuilder shown = new StringBuilder();
        lines.forEach(line -> shown.append(line.text()).append('\n'));
        Run expected = run(
                () -> Parts.builder()
                        .lock(order -> context.reference(KernelLock.class, CLASS, order))
                        .build(),
                workload,
                shown.toString());
        Run found = run(() -> Parts.builder().lock(LendingLock::new).build(), workload, shown.toString());
        if (!expected.outcome().equals(found.outcome())
                || !expected.trace().slices().equals(found.trace().slices())) {
            throw CheckFailure.failed(
                    Message.of(
                            "With these tasks the core is given to other tasks than it should be. An owner must run as if it were as urgent as whoever waits for it, and no longer than that.",
                            "이 태스크들을 실행하면 코어가 받아야 할 태스크가 아닌 태스크에 주어집니다. 락의 소유자는 자기를 기다리는 태스크만큼 급한 것처럼, 그리고 그동안에만 그렇게 실행되어야 합니다."),
                    shown + ChartPair.of(expected.trace(), found.trace(), 0));
        }
    }

    private record Run(Trace trace, Outcome outcome) {}

    private static Run run(Supplier<Parts> parts, Workload workload, String shown) {
        Trace trace = new Trace();
        try {
            return new Run(trace, new Kernel(MACHINE, parts.get(), UrgentFirst::new).run(workload, trace));
        } catch (ContractViolation violation) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The kernel stopped at tick %d, because the lock broke a rule: %s (%s)",
                                    "락이 규칙을 어겨서 커널이 틱 %d에 멈추었습니다: %s (%s)")
                            .with(violation.tick(), RuleSentences.of(violation.rule()), violation.detail()),
                    shown + TextGantt.of(trace));
        }
    }

    /** A task of a workload. */
    private record Line(String name, int priority, long arrival, String does, Program program) {
        Line(String name, int priority, long arrival, String does, Instruction... instructions) {
            this(name, priority, arrival, does, new Program(List.of(instructions)));
        }

        TaskSpec spec() {
            return TaskSpec.builder(name)
                    .arrival(arrival)
                    .priority(priority)
                    .program(program)
                    .build();
        }

        String text() {
            return name + " (priority " + priority + ", arrives at " + arrival + "): " + does;
        }
    }
}
