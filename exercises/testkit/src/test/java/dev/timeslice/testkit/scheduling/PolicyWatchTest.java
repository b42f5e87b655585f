package dev.timeslice.testkit.scheduling;

import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyWatchTest {
    private static final Workload SLEEPER_AND_BURST = Workload.of(
            TaskSpec.of("A", 0, Program.of(Instruction.compute(1), Instruction.io(5), Instruction.compute(1))),
            burst("B", 1, 3));

    @Test
    void scheduleIsThatOfTheWatchedPolicy() {
        Trace watched = new Noting().run(Configuration.uniprocessor(), SLEEPER_AND_BURST);
        Trace alone = PolicyRun.of(Configuration.uniprocessor(), NewestFirst::new, SLEEPER_AND_BURST);

        assertThat(watched.events()).isEqualTo(alone.events());
    }

    @Test
    void readyAndCompetingTasksAreKnownAtEachPick() {
        Noting watch = new Noting();

        watch.run(Configuration.uniprocessor(), SLEEPER_AND_BURST);

        // B is alone at tick 1, while A sleeps, and A at tick 6, when B has ended.
        assertThat(watch.atPicks)
                .containsExactly(
                        "0: ready [A] competing [A]", "1: ready [B] competing [B]", "6: ready [A] competing [A]");
    }

    @Test
    void firstBrokenInvariantIsReportedWithItsTickTheWorkloadAndTheChart() {
        PolicyWatch watch = new PolicyWatch(new NewestFirst()) {
            @Override
            protected void afterPick(int core, TaskView picked) {
                if (now() > 0) {
                    fail(Message.of("task %s was picked.", "태스크 %s이(가) 선택되었습니다.")
                            .with(picked.name()));
                }
            }
        };

        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class, () -> watch.run(Configuration.uniprocessor(), SLEEPER_AND_BURST));

        assertThat(failure.sentence().en()).isEqualTo("At tick 1: task B was picked.");
        assertThat(failure.sentence().ko()).isEqualTo("틱 1: 태스크 B이(가) 선택되었습니다.");
        assertThat(failure.witness()).contains("A: arrival 0, cpu 1 io 5 cpu 1", "B    ");
    }

    private static final class Noting extends PolicyWatch {
        private final List<String> atPicks = new ArrayList<>();

        Noting() {
            super(new NewestFirst());
        }

        @Override
        protected void beforePick(int core) {
            atPicks.add(now() + ": ready " + ready() + " competing " + competing());
        }
    }
}
