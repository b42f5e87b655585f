package dev.timeslice.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.memory.FlatMemory;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.ipc.PipeAnswer;
import dev.timeslice.testkit.ipc.PipeOperation;
import dev.timeslice.testkit.memory.AddressSpaceAssert;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.SchedulingAssertions;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Uses the libraries as checks do, so that the class-data archive holds what workers need.
 *
 * <p>An archive that misses classes is slower, never wrong.
 */
final class TrainingChecks {

    @Check("training-values")
    void values(CheckContext context) {
        assertThat(context.seed()).isEqualTo(context.seed()).isGreaterThanOrEqualTo(0);
        assertThat(1).as("a number").isBetween(0, 2).isNotZero();
        assertThat("text").startsWith("t").contains("ex").hasSize(4);
        assertThat(true).isTrue();
        assertThat(new byte[] {1, 2}).containsExactly(1, 2);
        assertThat(new int[] {1, 2}).containsExactly(1, 2);
        assertThat(Optional.of(1)).contains(1);
        assertThat(0.5).isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Check("training-collections")
    void collections() {
        assertThat(List.of(1, 2, 3)).containsExactly(1, 2, 3).doesNotContain(4).hasSize(3);
        assertThat(List.of("b", "a")).containsExactlyInAnyOrder("a", "b").allMatch(text -> text.length() == 1);
        assertThat(Map.of("a", 1)).containsEntry("a", 1).hasSize(1);
    }

    @Check("training-model")
    void model(CheckContext context) {
        Configuration configuration = Configuration.uniprocessor();
        Supplier<NewestFirst> policy = NewestFirst::new;
        PolicyRule rule = PolicyRule.withoutInterruption(Message.of("The newest runs.", "가장 새로운 태스크가 실행됩니다."));
        new WorkloadSearch(context.random("training")).run(new PolicyComparison(configuration, rule, policy, policy));
        Workload workload = Workload.of(TaskSpec.burst("A", 0, 2), TaskSpec.burst("B", 3, 1));
        SchedulingAssertions.assertThat(new Kernel(configuration, policy).trace(workload))
                .runsInOrder("A", "B")
                .givesTicks("A", 2)
                .ends("B", 4)
                .neverRunsTwoAtOnce();
        AddressSpaceAssert.assertThat(FlatMemory.INSTANCE, "memory").reading(7).isMappedTo(7);
        SequenceSearch.over(List.of(PipeOperation.write(1), PipeOperation.read(1)))
                .allUpTo(2)
                .firstFailing(operations -> Optional.empty());
        assertThat(PipeAnswer.accepted(1)).isEqualTo(PipeAnswer.accepted(1)).isNotEqualTo(PipeAnswer.data(1));
    }

    @Check("training-failures")
    void failures() {
        assertThatThrownBy(() -> assertThat(List.of(1)).containsExactly(2)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(1).as("a number").isEqualTo(2)).hasMessageContaining("2");
        throw CheckFailure.failed(
                Message.of("%s is not %d", "%s이(가) %d이(가) 아닙니다").with("this", 1), "lines");
    }
}
