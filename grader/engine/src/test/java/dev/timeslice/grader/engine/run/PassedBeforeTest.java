package dev.timeslice.grader.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassedBeforeTest {
    private static final PlannedCheck CHECK = check("one", true, 1);

    private final List<String> log = new ArrayList<>();
    private VerdictKind verdict = VerdictKind.PASSED;

    private final CheckExecutor executor = new CheckExecutor() {
        @Override
        public Execution execute(int number, PlannedCheck check) {
            log.add(check.id());
            return new Execution(new Observation.Reported(verdict, Message.verbatim("-"), "", ""), 5, 6);
        }

        @Override
        public Execution executeAlone(int number, PlannedCheck check) {
            log.add(check.id() + " alone");
            return execute(number, check);
        }
    };

    private static PlannedCheck check(String id, boolean blackBox, int content) {
        return new PlannedCheck(
                new CheckMethod(id, "T", id, false, blackBox),
                ClassSet.EMPTY,
                ClassSet.of(Map.of("Box", new byte[] {(byte) content})),
                ClassSet.EMPTY,
                List.of(),
                1);
    }

    @Test
    void whatHasPassedWithTheSameClassesAndSeedDoesNotRunAgain() throws IOException, InterruptedException {
        PassedBefore passed = PassedBefore.kept();

        Execution first = passed.or(executor, 3).execute(0, CHECK);
        Execution second = passed.or(executor, 3).execute(7, check("one", true, 1));

        assertThat(log).containsExactly("one");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void otherClassesAnotherSeedAndAnotherCheckRun() throws IOException, InterruptedException {
        PassedBefore passed = PassedBefore.kept();

        passed.or(executor, 3).execute(0, CHECK);
        passed.or(executor, 3).execute(0, check("one", true, 2));
        passed.or(executor, 4).execute(0, CHECK);
        passed.or(executor, 3).execute(1, check("two", true, 1));

        assertThat(log).containsExactly("one", "one", "one", "two");
    }

    @Test
    void whatHasNotPassedRunsAgain() throws IOException, InterruptedException {
        PassedBefore passed = PassedBefore.kept();

        verdict = VerdictKind.FAILED;
        passed.or(executor, 3).execute(0, CHECK);
        passed.or(executor, 3).execute(0, CHECK);

        assertThat(log).containsExactly("one", "one");
    }

    @Test
    void inAGradingEverythingRuns() throws IOException, InterruptedException {
        PassedBefore.NOTHING.or(executor, 3).execute(0, CHECK);
        PassedBefore.NOTHING.or(executor, 3).execute(0, CHECK);

        assertThat(log).containsExactly("one", "one");
    }
}
