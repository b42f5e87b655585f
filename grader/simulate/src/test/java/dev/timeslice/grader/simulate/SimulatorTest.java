package dev.timeslice.grader.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.simulate.policy.PolicyEntry;
import dev.timeslice.grader.simulate.policy.PolicyRegistry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a simulation prints and writes. */
class SimulatorTest {
    @TempDir
    Path folder;

    private Run ofThreeTasks() {
        return Run.in(folder).ofCsv("task,arrival,burst", "A,0,5", "B,1,2", "C,1,3");
    }

    @Test
    void theTableOfResultsHasARowAPolicyAndTaskInTheOrderOfTheWorkload() {
        Run.Result result = ofThreeTasks().policies("fcfs,rr").set("quantum=2").result();

        assertThat(result.csv()).isEqualTo("""
                policy,task,arrival,first_run,completion,response,turnaround,waiting
                fcfs,A,0,0,5,0,5,0
                fcfs,B,1,5,7,4,6,4
                fcfs,C,1,7,10,6,9,6
                rr,A,0,0,10,0,10,5
                rr,B,1,2,4,1,3,1
                rr,C,1,4,9,3,8,5
                """);
    }

    @Test
    void eventsAreATableOfTheirOwnThatBeginsWithItsHeader() {
        Run.Result result = Run.in(folder)
                .ofCsv("task,arrival,burst,io_every,io_length", "A,0,3,2,4", "B,1,2,,")
                .policies("fcfs")
                .result();

        assertThat(result.events()).isEqualTo("""
                tick,core,task,event,detail
                0,,A,arrive,0
                0,0,A,run,0
                1,,B,arrive,0
                2,0,A,block,4
                2,0,B,run,0
                4,0,B,exit,0
                6,,A,wake,0
                6,0,A,run,0
                7,0,A,exit,0
                """);
    }

    @Test
    void severalPoliciesHaveAFileOfEventsEach() {
        Run.Result result = ofThreeTasks().policies("fcfs,rr@quantum=2").result();

        assertThat(result.file("events.fcfs.csv"))
                .startsWith("tick,core,task,event,detail\n")
                .doesNotContain("expire");
        assertThat(result.file("events.rr@quantum=2.csv")).contains("expire");
    }

    @Test
    void aRunThatIsStoppedTellsTheTicksOfTheProcessorAndLeavesOutWhatHasNotHappened() {
        Run.Result result = Run.in(folder)
                .ofCsv("task,arrival,burst", "A,0,inf", "B,0,2", "late,50,1")
                .policies("rr")
                .set("quantum=3")
                .set("until=12")
                .result();

        assertThat(result.csv()).isEqualTo("""
                policy,task,arrival,first_run,completion,response,turnaround,waiting,cpu
                rr,A,0,0,,0,,,10
                rr,B,0,3,5,3,5,3,2
                rr,late,50,,,,,,0
                """);
    }

    @Test
    void aSwitchIsWaitingAndIsSeenInTheChart() {
        Run.Result result =
                ofThreeTasks().policies("fcfs").set("switch_cost=2").gantt().result();

        assertThat(result.csv()).contains("fcfs,B,1,7,9,6,8,6");
        assertThat(result.printed()).contains("A    #####\nB     ....//##\nC     ........//###\n");
        assertThat(result.printed()).contains("fcfs: switch_cost=2");
    }

    @Test
    void theTableComparesThePoliciesInTheOrderInWhichTheyAreNamed() {
        Run.Result result = ofThreeTasks().policies("rr,fcfs").set("quantum=2").result();

        assertThat(result.printed())
                .containsSubsequence(
                        "policy",
                        "turnaround",
                        "waiting",
                        "response",
                        "utilisation",
                        "fairness",
                        "rr ",
                        "3/3",
                        "7.00",
                        "3.67",
                        "1.33",
                        "10",
                        "300.00",
                        "100.00%",
                        "5",
                        "0",
                        "fcfs",
                        "3/3",
                        "6.67",
                        "3.33",
                        "3.33",
                        "10",
                        "300.00",
                        "100.00%",
                        "2",
                        "0",
                        "rr: quantum=2");
    }

    @Test
    void koreanIsSpokenInKorean() {
        Run.Result result = ofThreeTasks().policies("rr").korean().result();

        assertThat(result.printed()).contains("태스크 3개", "정책", "반환 시간");
    }

    @Test
    void onePolicyCanTakePartTwiceWithDifferentKnobs() {
        Run.Result result = ofThreeTasks().policies("rr@quantum=1,rr@quantum=9").result();

        assertThat(result.csv()).contains("rr@quantum=1,A,0,0,10,", "rr@quantum=9,A,0,0,5,");
    }

    @Test
    void theOrderAtASlicesEndIsAKnob() {
        Run tie = Run.in(folder).ofCsv("task,arrival,burst", "A,0,4", "B,2,2");

        assertThat(tie.policies("rr@quantum=2@rr_arrivals=before,rr@quantum=2@rr_arrivals=after")
                        .result()
                        .csv())
                .contains("rr_arrivals=before,A,0,0,6,", "rr_arrivals=after,A,0,0,4,");
    }

    @Test
    void theSameRequestGivesTheSameBytes() {
        Run.Result first = Run.in(folder)
                .random("tasks=300,seed=7,io=30")
                .policies("rr")
                .set("cores=3")
                .result();
        String csv = first.csv();
        String events = first.events();
        String svg = first.file("out.svg");

        Run.Result second = Run.in(folder)
                .random("tasks=300,seed=7,io=30")
                .policies("rr")
                .set("cores=3")
                .result();

        assertThat(second.printed()).isEqualTo(first.printed());
        assertThat(second.csv()).isEqualTo(csv);
        assertThat(second.events()).isEqualTo(events);
        assertThat(second.file("out.svg")).isEqualTo(svg).contains("core 2");
    }

    @Test
    void anotherSeedGivesAnotherWorkload() {
        String first = Run.in(folder)
                .random("tasks=20,seed=1")
                .policies("fcfs")
                .result()
                .csv();

        assertThat(Run.in(folder)
                        .random("tasks=20,seed=2")
                        .policies("fcfs")
                        .result()
                        .csv())
                .isNotEqualTo(first);
    }

    @Test
    void aKnobThatNobodyHereHasIsMentioned() {
        assertThat(ofThreeTasks().policies("fcfs").set("quantum=2").result().printed())
                .contains("no policy here has the knob quantum");
    }

    @Test
    void theStandInOfTheModelCanBeAskedForAsWell() {
        assertThat(ofThreeTasks().policies("newest").result().csv()).contains("newest,C,1,5,8,");
    }

    @Test
    void tasksThatSleepForEverAreNamed() {
        Run.Result result = Run.in(folder)
                .ofCsv("task,arrival,program", "A,0,lock:m cpu:1", "B,0,lock:m cpu:1", "C,0,cpu:3")
                .policies("fcfs")
                .result();

        assertThat(result.allRan()).isTrue();
        assertThat(result.printed())
                .contains("fcfs: from tick 4 on nothing happens any more; these tasks sleep for ever: B");
    }

    @Test
    void tasksThatProgramsMakeAreInTheEventsAndNotInTheTable() {
        Run.Result result = Run.in(folder)
                .ofCsv("task,arrival,program", "A,0,cpu:1 fork cpu:2")
                .policies("fcfs")
                .result();

        assertThat(result.csv()).isEqualTo("""
                policy,task,arrival,first_run,completion,response,turnaround,waiting
                fcfs,A,0,0,3,0,3,0
                """);
        assertThat(result.events()).contains("1,0,A,spawn,3\n1,,A.2,arrive,0\n").endsWith("5,0,A.2,exit,0\n");
    }

    static List<PolicyEntry> policies() {
        return PolicyRegistry.shipped().policies();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void policyThatDoesNotLookAtAffinityEndsWithTheNamesOfThoseThatDo(PolicyEntry policy) {
        Run.Result result = Run.in(folder)
                .ofCsv("task,arrival,burst,affinity", "A,0,3,1", "B,0,2,1", "C,0,2,0", "D,1,2,1")
                .policies(policy.name())
                .set("cores=2")
                .result();

        assertThat(result.allRan()).as(policy.name()).isEqualTo(policy.affinity());
        if (!policy.affinity()) {
            assertThat(result.printed())
                    .contains(policy.name() + " gave a task a core on which it may not run at tick ")
                    .contains("Policies that do: mlfq, bsd, lottery, stride, vruntime, eevdf, central, per-core,");
        }
    }
}
