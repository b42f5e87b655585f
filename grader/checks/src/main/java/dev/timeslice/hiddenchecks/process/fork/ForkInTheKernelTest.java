package dev.timeslice.hiddenchecks.process.fork;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.Instruction.store;
import static dev.timeslice.model.program.ProcessInstruction.fork;
import static dev.timeslice.model.program.ProcessInstruction.thread;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.process.fork.CopyOnWriteFork;
import dev.timeslice.process.fork.EagerFork;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The strategies inside the kernel, where programs fork: a page of code, one of data, one of heap, one of stack each. */
class ForkInTheKernelTest {
    private static final String PACKAGE = "dev.timeslice.process.fork.";
    private static final int PAGE = 64;
    private static final long DATA = 2 * PAGE;
    private static final MemoryImage IMAGE =
            new MemoryImage(new Executable(new byte[] {1}, new byte[] {9}, 0), new Layout(PAGE, 32, 1));

    /** Their details are physical addresses, and any free frame is right. */
    private static final Set<EventKind> OF_ANY_FRAME = EnumSet.of(EventKind.LOAD, EventKind.STORE, EventKind.COPY);

    @Check("cow-in-the-kernel")
    void programsThatForkRunAsTheyShouldWithCopyOnWrite(CheckContext context) {
        for (Scenario scenario : scenarios()) {
            scenario.compare(
                    CopyOnWriteFork::new,
                    frames -> context.reference(ForkStrategy.class, PACKAGE + "CopyOnWriteFork", frames));
        }
    }

    @Check("eager-in-the-kernel")
    void programsThatForkRunAsTheyShouldWithFullCopies(CheckContext context) {
        for (Scenario scenario : scenarios()) {
            scenario.compare(
                    EagerFork::new, frames -> context.reference(ForkStrategy.class, PACKAGE + "EagerFork", frames));
        }
    }

    /** The shortest programs first. */
    private static List<Scenario> scenarios() {
        Program writer = Program.of(load(DATA), store(DATA), load(DATA), compute(2));
        Program grandparent = Program.of(store(DATA), fork("C", writer), store(DATA), compute(3));
        return List.of(
                new Scenario("A forks B, and both write", 8, fork("B", writer), store(DATA), compute(1)),
                new Scenario("B writes its code", 8, fork("B", Program.of(store(PAGE))), compute(1), store(DATA)),
                new Scenario("A forks B, B forks C, and all write", 12, fork("B", grandparent), io(9), store(DATA)),
                new Scenario("A has three threads, and one of them forks", 12, threads(writer)),
                new Scenario("A forks 40 children, one after the other", 6, server(writer)),
                new Scenario("A forks into a memory that is too small", 3, fork("B", writer), io(9), store(DATA)),
                new Scenario("A forks many children that live on", 9, crowd(writer)));
    }

    private static Instruction[] threads(Program writer) {
        return new Instruction[] {
            thread("T", Program.of(store(DATA), compute(5))),
            thread("U", Program.of(io(2), fork("B", writer), store(DATA))),
            io(4),
            store(DATA)
        };
    }

    private static Instruction[] server(Program writer) {
        List<Instruction> program = new ArrayList<>();
        for (int child = 0; child < 40; child++) {
            program.add(fork("B", writer));
            program.add(io(20));
            program.add(store(DATA));
        }
        return program.toArray(Instruction[]::new);
    }

    private static Instruction[] crowd(Program writer) {
        List<Instruction> program = new ArrayList<>();
        for (int child = 0; child < 6; child++) {
            program.add(fork("B", Program.of(io(100 - child), store(DATA), io(50))));
        }
        program.add(fork("C", writer));
        program.add(io(300));
        return program.toArray(Instruction[]::new);
    }

    private static final class Scenario {
        private final String title;
        private final int frames;
        private final Workload workload;

        Scenario(String title, int frames, Instruction... program) {
            this.title = title;
            this.frames = frames;
            this.workload = new Workload(
                    List.of(TaskSpec.of("A", 0, new Program(List.of(program)))), Map.of(), Map.of("A", IMAGE));
        }

        void compare(Function<FrameTable, ForkStrategy> subject, Function<FrameTable, ForkStrategy> reference) {
            List<String> expected = run(reference);
            List<String> actual;
            try {
                actual = run(subject);
            } catch (ContractViolation violation) {
                throw CheckFailure.failed(
                        Message.of(
                                        "The kernel stopped at tick %d because the strategy broke its contract: %s.",
                                        "fork 전략이 약속을 어겨서 커널이 틱 %d에 멈추었습니다: %s.")
                                .with(violation.tick(), violation.detail()),
                        toString());
            }
            int same = 0;
            while (same < expected.size()
                    && same < actual.size()
                    && expected.get(same).equals(actual.get(same))) {
                same++;
            }
            if (same < expected.size() || same < actual.size()) {
                throw differs(expected, actual, same);
            }
        }

        private CheckFailure differs(List<String> expected, List<String> actual, int same) {
            String right = same < expected.size() ? expected.get(same) : "-";
            String wrong = same < actual.size() ? actual.get(same) : "-";
            StringBuilder witness = new StringBuilder(toString());
            // What led to it stands in the last lines.
            for (String line : actual.subList(Math.max(0, same - 20), same)) {
                witness.append('\n').append(line);
            }
            witness.append("\n  expected  ")
                    .append(right)
                    .append("\n  actual    ")
                    .append(wrong);
            return CheckFailure.failed(
                    Message.of(
                                    "In the kernel the processes went on differently: expected <%s>, but got <%s>.",
                                    "커널 안에서 프로세스들의 진행이 다릅니다. 기대한 사건은 <%s>이고, 실제 사건은 <%s>입니다.")
                            .with(right, wrong),
                    witness.toString());
        }

        private List<String> run(Function<FrameTable, ForkStrategy> strategy) {
            Configuration machine = Configuration.builder()
                    .frames(frames)
                    .pageSize(PAGE)
                    .copyTicks(3)
                    .build();
            Trace trace = new Trace();
            Parts parts = Parts.builder().forkStrategy(strategy).build();
            new Kernel(machine, parts, NewestFirst::new).run(workload, trace);
            return trace.events().stream().map(Scenario::shown).toList();
        }

        private static String shown(TraceEvent event) {
            return "tick " + event.tick() + "  " + event.task() + " " + event.kind()
                    + (OF_ANY_FRAME.contains(event.kind()) ? "" : " " + event.detail());
        }

        @Override
        public String toString() {
            return title + "; " + frames + " frames of " + PAGE + " bytes; code at " + PAGE + ", data at " + DATA;
        }
    }
}
