package dev.timeslice.hiddenchecks.thread.clone;

import static dev.timeslice.hiddenchecks.thread.clone.CloneRun.PAGE;
import static dev.timeslice.model.program.Instruction.call;
import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.Instruction.store;
import static dev.timeslice.model.program.ProcessInstruction.cloneTask;
import static dev.timeslice.model.program.ProcessInstruction.join;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Outcome;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import dev.timeslice.thread.clone.TaskCloner;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The cloner inside the kernel. */
class KernelTest {
    private static final String CLASS = "dev.timeslice.thread.clone.TaskCloner";
    /** The kernel gives each task one page of stack. */
    private static final MemoryImage SMALL = MemoryImage.ofPages(1, PAGE);

    private static final long X = (long) SMALL.firstDataPage() * PAGE;

    private static final Message FEWER = Message.of(
            "A process wanted %d threads on 2 cores and got %d.", "프로세스가 코어 2개에서 스레드 %d개를 요청했는데 %d개가 생겼습니다.");
    private static final Message TOO_FEW_FOR_CORES = Message.of(
            "A process wanted %d threads on 2 cores and got %d. Cores bound how many run at one instant, not how many there are.",
            "프로세스가 코어 2개에서 스레드 %d개를 요청했는데 %d개만 생겼습니다. 코어 수는 한순간에 실행되는 수를 제한할 뿐, 있을 수 있는 수를 제한하지 않습니다.");

    private static final List<Line> LINES = List.of(
            new Line("x = 1", store(X)),
            new Line("compute 1", compute(1)),
            made("T", Stories.THREAD, "x = 1", store(X)),
            made("P", Stories.FORK, "x = 1", store(X)),
            made("V", Set.of(CloneFlag.MEMORY), "x = 1", store(X)),
            made("T", Stories.THREAD, "read address 0", load(0)),
            made("P", Stories.FORK, "read address 0", load(0)),
            made("T", Set.of(CloneFlag.THREAD_GROUP), "x = 1", store(X)),
            new Line("join T", join("T")),
            new Line("join P", join("P")));

    private static Line made(String name, Set<CloneFlag> flags, String text, Instruction instruction) {
        return new Line("clone" + flags + " -> " + name + ": " + text, cloneTask(name, flags, Program.of(instruction)));
    }

    @Check("two-thousand-threads")
    void twoThousandThreadsRunOnTwoCores() {
        for (int threads : new int[] {1, 2, 3, 10, 100, 2_000}) {
            Instruction thread = cloneTask("T", Stories.THREAD, Program.of(compute(3)));
            String shown = "A: " + threads + " x clone" + Stories.THREAD + " -> T: compute 3; 2 cores\n";
            Configuration machine = Configuration.builder()
                    .cores(2)
                    .frames(3 + threads)
                    .pageSize(PAGE)
                    .build();

            CloneRun run = CloneRun.of(machine, TaskCloner::new, SMALL, Collections.nCopies(threads, thread), shown);

            run.requireMade(Math.min(threads, 2), shown);
            if (run.count(EventKind.SPAWN) != threads) {
                throw CheckFailure.failed(
                        (threads <= 2 ? FEWER : TOO_FEW_FOR_CORES).with(threads, run.count(EventKind.SPAWN)), shown);
            }
            // One core runs A for no time at all, and then both run threads until none is left.
            long end = (threads + 1) / 2 * 3L;
            if (!run.outcome().equals(new Outcome.Finished(end))) {
                throw CheckFailure.failed(
                        Message.of(
                                        "%d threads of 3 ticks each on 2 cores are done at tick %d, but this run ended as %s.",
                                        "3틱짜리 스레드 %d개는 코어 2개에서 틱 %d에 끝나야 하는데, 이 실행은 %s(으)로 끝났습니다.")
                                .with(threads, end, run.outcome()),
                        shown);
            }
        }
    }

    @Check("stack-of-its-own")
    void threadMadeDeepInsideAFunctionBeginsWithAnEmptyStack() {
        int frame = 40;
        for (int depth = 1; depth <= 3; depth++) {
            MemoryImage image = MemoryImage.ofPages(1, 2 * PAGE);
            Program inThread = nested(depth, frame, compute(1));
            Program main = nested(depth, frame, cloneTask("T", Stories.THREAD, inThread));
            String shown = "A: " + depth + " calls with 40 bytes of stack each, inside them clone" + Stories.THREAD
                    + " -> T\nT: " + depth + " calls with 40 bytes of stack each\nroom of each stack: 128 bytes\n";
            Configuration machine =
                    Configuration.builder().frames(8).pageSize(2 * PAGE).build();

            CloneRun run = CloneRun.of(machine, TaskCloner::new, image, main.instructions(), shown);

            run.requireMade(1, shown);
            if (run.count(EventKind.FAULT) > 0) {
                throw CheckFailure.failed(
                        Message.of(
                                "Both A and its thread T have room enough for their calls, each on a stack of its own; but a memory fault ended the process.",
                                "A와 그 스레드 T는 각자의 스택에 호출할 공간이 충분한데, 메모리 폴트로 프로세스가 끝났습니다."),
                        shown + CloneRun.events(run.trace().events()));
            }
            if (run.count(EventKind.EXIT) != 2) {
                throw CheckFailure.failed(
                        Message.of(
                                        "A and its thread T have to come to their ends, both of them, but %d did.",
                                        "A와 그 스레드 T가 모두 끝나야 하는데 끝난 태스크는 %d개입니다.")
                                .with(run.count(EventKind.EXIT)),
                        shown + CloneRun.events(run.trace().events()));
            }
        }
    }

    private static Program nested(int depth, int frame, Instruction innermost) {
        Instruction instruction = innermost;
        for (int i = 0; i < depth; i++) {
            instruction = call(Program.of(instruction), frame);
        }
        return Program.of(instruction);
    }

    @Check("threads-save-memory")
    void threadsNeedAStackWhereProcessesNeedAllTheirData() {
        int data = 3;
        MemoryImage image = MemoryImage.ofPages(data, PAGE);
        for (int frames = image.pages(); frames <= image.pages() + 3 * (data + 1); frames++) {
            int free = frames - image.pages();
            requireMade(frames, image, Stories.THREAD, free);
            requireMade(frames, image, Stories.FORK, free / (data + 1));
        }
    }

    private static void requireMade(int frames, MemoryImage image, Set<CloneFlag> flags, int expected) {
        int wanted = 20;
        String shown = "A: " + wanted + " x clone" + flags + " -> T: sleep\nframes: " + frames + "; A has "
                + image.codePages() + " page of code, " + image.dataPages() + " of data, "
                + image.layout().stackPages() + " of stack\n";
        Configuration machine =
                Configuration.builder().frames(frames).pageSize(PAGE).build();

        CloneRun run = CloneRun.of(
                machine,
                TaskCloner::new,
                image,
                Collections.nCopies(wanted, cloneTask("T", flags, Program.of(io(100)))),
                shown);

        if (run.count(EventKind.SPAWN) != expected) {
            throw CheckFailure.failed(
                    Message.of(
                                    "In %d frames there is room for %d more tasks with the flags %s, but %d were made.",
                                    "프레임 %d개에는 태스크를 %d개 더 만들 자리가 있는데(플래그 %s), %d개가 만들어졌습니다.")
                            .with(frames, expected, flags, run.count(EventKind.SPAWN)),
                    shown);
        }
    }

    @Check("programs-go-on")
    void programsGoOnAsWithTheReference(CheckContext context) {
        Configuration machine =
                Configuration.builder().frames(64).pageSize(PAGE).until(1_000).build();
        Optional<Finding<Line, CheckFailure>> found = SequenceSearch.over(LINES)
                .allUpTo(3)
                .thenRandom(context.random("programs"), 100, 8)
                .firstFailing(lines -> differenceIn(context, machine, lines));
        if (found.isPresent()) {
            throw found.get().failure();
        }
    }

    private static Optional<CheckFailure> differenceIn(CheckContext context, Configuration machine, List<Line> lines) {
        List<Instruction> program = lines.stream().map(Line::instruction).toList();
        String shown = lines.stream().map(line -> "A: " + line.text() + "\n").collect(Collectors.joining());
        List<TraceEvent> expected = CloneRun.of(
                        machine, () -> context.reference(TaskFactory.class, CLASS), SMALL, program, shown)
                .trace()
                .events();
        List<TraceEvent> actual;
        try {
            actual = CloneRun.of(machine, TaskCloner::new, SMALL, program, shown)
                    .trace()
                    .events();
        } catch (CheckFailure broken) {
            return Optional.of(broken);
        }
        int same = 0;
        while (same < Math.min(expected.size(), actual.size())
                && expected.get(same).equals(actual.get(same))) {
            same++;
        }
        if (same == expected.size() && same == actual.size()) {
            return Optional.empty();
        }
        String right = same < expected.size() ? CloneRun.event(expected.get(same)) : "-";
        String wrong = same < actual.size() ? CloneRun.event(actual.get(same)) : "-";
        return Optional.of(CheckFailure.failed(
                Message.of(
                                "This program goes on differently: expected <%s>, but found <%s>.",
                                "이 프로그램의 진행이 다릅니다. 기대한 사건은 <%s>이고, 실제 사건은 <%s>입니다.")
                        .with(right, wrong),
                shown + CloneRun.events(actual.subList(0, same)) + "expected  " + right + "\nactual    " + wrong));
    }
}
