package dev.timeslice.hiddenchecks.ipc.sharedmemory;

import static dev.timeslice.model.program.ChannelInstruction.put;
import static dev.timeslice.model.program.ChannelInstruction.take;
import static dev.timeslice.model.program.Instruction.compute;

import dev.timeslice.ipc.sharedmemory.WordRing;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.ipc.RingLayout;
import dev.timeslice.model.ipc.SharedRing;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The ring inside the kernel, between two processes that sleep when they cannot go on; the smallest runs come first. */
class KernelTest {
    private static final String CLASS = "dev.timeslice.ipc.sharedmemory.WordRing";
    private static final Configuration MACHINE =
            Configuration.builder().until(1_000).build();

    @Check("ring-in-the-kernel")
    void producerAndConsumerSleepUntilTheOtherHasMoved(CheckContext context) {
        for (int numbers = 1; numbers <= 6; numbers++) {
            for (int slots = 1; slots <= 3; slots++) {
                for (int pause = 0; pause <= 2; pause++) {
                    compare(context, new Run(numbers, slots, pause));
                }
            }
        }
    }

    private static void compare(CheckContext context, Run run) {
        List<TraceEvent> expected = run.events(segment -> context.reference(SharedRing.class, CLASS, segment));
        List<TraceEvent> actual;
        try {
            actual = run.events(WordRing::new);
        } catch (ContractViolation violation) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The kernel stopped at tick %d because the ring broke its contract: %s.",
                                    "링이 약속을 어겨서 커널이 틱 %d에 멈추었습니다: %s.")
                            .with(violation.tick(), violation.detail()),
                    run.toString());
        }
        int same = 0;
        while (same < Math.min(expected.size(), actual.size())
                && expected.get(same).equals(actual.get(same))) {
            same++;
        }
        if (same < Math.max(expected.size(), actual.size())) {
            throw differs(run, expected, actual, same);
        }
    }

    private static CheckFailure differs(Run run, List<TraceEvent> expected, List<TraceEvent> actual, int same) {
        List<String> lines = new ArrayList<>(List.of(run.toString()));
        actual.subList(0, same).forEach(event -> lines.add(shown(event)));
        String right = same < expected.size() ? shown(expected.get(same)) : "-";
        String wrong = same < actual.size() ? shown(actual.get(same)) : "-";
        lines.add("  expected  " + right);
        lines.add("  actual    " + wrong);
        return CheckFailure.failed(
                Message.of(
                                "The two processes went on differently: expected <%s>, but got <%s>.",
                                "두 프로세스의 진행이 다릅니다. 기대한 사건은 <%s>이고, 실제 사건은 <%s>입니다.")
                        .with(right, wrong),
                String.join("\n", lines));
    }

    private static String shown(TraceEvent event) {
        return "tick " + event.tick() + "  " + event.task() + " " + event.kind() + " " + event.detail();
    }

    /** A producer that puts so many numbers and computes in between, and a consumer that takes them. */
    private record Run(int numbers, int slots, int pause) {

        List<TraceEvent> events(Function<SharedSegment, ? extends SharedRing> ring) {
            List<Instruction> producer = new ArrayList<>();
            List<Instruction> consumer = new ArrayList<>();
            for (int i = 0; i < numbers; i++) {
                producer.add(put("ring", 11 + i));
                consumer.add(take("ring"));
                if (pause > 0) {
                    (pause == 1 ? producer : consumer).add(compute(3));
                }
            }
            Parts parts = Parts.builder()
                    .segment(() -> SharedSegment.of(RingLayout.SLOTS + slots))
                    .ring(ring)
                    .build();
            return new Kernel(MACHINE, parts, NewestFirst::new)
                    .trace(Workload.of(
                            TaskSpec.of("producer", 0, new Program(producer)),
                            TaskSpec.of("consumer", 0, new Program(consumer))))
                    .events();
        }

        @Override
        public String toString() {
            String slow = pause == 0
                    ? ""
                    : pause == 1 ? "; the producer computes after each" : "; the consumer computes after each";
            return numbers + " numbers through a ring with " + slots + " slots" + slow;
        }
    }
}
