package dev.timeslice.thread.clone;

import static dev.timeslice.model.task.CloneFlag.FILES;
import static dev.timeslice.model.task.CloneFlag.MEMORY;
import static dev.timeslice.model.task.CloneFlag.SIGNAL_HANDLERS;
import static dev.timeslice.model.task.CloneFlag.THREAD_GROUP;
import static dev.timeslice.testkit.tasks.TaskOperation.cloneTask;
import static dev.timeslice.testkit.tasks.TaskOperation.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.hiddenchecks.thread.clone.EagerForks;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.ProcessInstruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.tasks.Column;
import dev.timeslice.testkit.tasks.TaskStory;
import dev.timeslice.thread.StoredPrediction;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers and tables that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final Set<CloneFlag> THREAD = EnumSet.of(MEMORY, FILES, SIGNAL_HANDLERS, THREAD_GROUP);
    private static final Set<CloneFlag> FORK = Set.of();

    @Test
    void taskSeesWhatItsThreadWrites() throws IOException {
        TaskStory story = story().then(cloneTask(10, THREAD))
                .then(cloneTask(10, FORK))
                .then(count(11))
                .then(count(12))
                .then(count(12))
                .shows(Column.MEMORY, "m1(x=" + answer("predict-shared-variable") + ")", "m1(x=1)", "m2(x=2)");

        assertThat(evidence("predict-shared-variable")).isEqualTo(story.picture());
    }

    @Test
    void groupsBeginWithForks() throws IOException {
        TaskStory story = story().then(cloneTask(10, THREAD))
                .then(cloneTask(11, FORK))
                .then(cloneTask(12, THREAD))
                .shows(Column.PID, answer("predict-pids").split(" "));

        assertThat(evidence("predict-pids")).isEqualTo(story.picture());
    }

    @Test
    void threadSharesAndProcessDoesNot() throws IOException {
        TaskStory story = story().then(cloneTask(10, THREAD)).then(cloneTask(10, FORK));

        assertThat(answer("predict-process-and-thread")).isEqualTo("what-is-shared");
        assertThat(evidence("predict-process-and-thread")).isEqualTo(story.picture());
    }

    @Test
    void twoThousandThreadsShareTwoCores() throws IOException {
        Configuration machine =
                Configuration.builder().cores(2).frames(3_000).pageSize(64).build();

        Trace trace = run(machine, MemoryImage.ofPages(1, 64), 2_000, THREAD, Instruction.compute(3));

        assertThat(trace.end()).isEqualTo(Long.parseLong(answer("predict-two-thousand")));
        List<Slice> slices = trace.slices();
        long atOnce = slices.stream()
                .mapToLong(slice -> slices.stream()
                        .filter(other -> other.from() <= slice.from() && slice.from() < other.to())
                        .count())
                .max()
                .orElseThrow();
        assertThat(evidence("predict-two-thousand"))
                .isEqualTo("threads made             " + made(trace) + "\nrunning at once, at most " + atOnce
                        + "\nlast one done at tick    " + trace.end() + "\n");
    }

    @Test
    void processesNeedTheirData() throws IOException {
        int threads = framesFor(THREAD);
        int processes = framesFor(FORK);

        assertThat(processes - threads).isEqualTo(Integer.parseInt(answer("predict-frames")));
        assertThat(evidence("predict-frames"))
                .isEqualTo("who there is                  frames needed\n" + "the process and 10 threads    " + threads
                        + "\nthe process and 10 processes  " + processes + "\n");
    }

    /** The smallest machine on which ten more can be made. */
    private static int framesFor(Set<CloneFlag> flags) {
        MemoryImage image = MemoryImage.ofPages(4, 64);
        return IntStream.range(image.pages(), 100)
                .filter(frames -> made(run(
                                Configuration.builder()
                                        .frames(frames)
                                        .pageSize(64)
                                        .build(),
                                image,
                                10,
                                flags,
                                Instruction.io(100)))
                        == 10)
                .findFirst()
                .orElseThrow();
    }

    private static Trace run(
            Configuration machine, MemoryImage image, int tasks, Set<CloneFlag> flags, Instruction instruction) {
        Parts parts = Parts.builder()
                .taskFactory(TaskCloner::new)
                .forkStrategy(EagerForks::new)
                .build();
        Instruction clone = ProcessInstruction.cloneTask("T", flags, Program.of(instruction));
        TaskSpec first = TaskSpec.of("A", 0, new Program(Collections.nCopies(tasks, clone)));
        return new Kernel(machine, parts, NewestFirst::new)
                .trace(new Workload(List.of(first), Map.of(), Map.of("A", image)));
    }

    private static long made(Trace trace) {
        return trace.events().stream()
                .filter(event -> event.kind() == EventKind.SPAWN)
                .count();
    }

    private static TaskStory story() {
        return TaskStory.about(new TaskCloner());
    }

    private static String answer(String prediction) throws IOException {
        return StoredPrediction.of("clone", prediction).answer();
    }

    private static String evidence(String prediction) throws IOException {
        return StoredPrediction.of("clone", prediction).evidence();
    }
}
