package dev.timeslice.grader.simulate.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.program.ChannelInstruction;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.ProcessInstruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WorkloadFilesTest {
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    private static List<TaskSpec> csv(String... lines) {
        return new CsvScenario("w.csv", TEXTS)
                .read(String.join("\n", lines))
                .workload()
                .tasks();
    }

    @Test
    void aTableHasTheColumnsInAnyOrderWithSpacesNotesAndEmptyCells() {
        List<TaskSpec> tasks = csv(
                "# a note",
                "Burst, task , arrival,priority,nice,tickets,working_set,affinity",
                "",
                "5, A, 2,3,-5,7,60,0;2",
                "inf,B,0,,,,,");

        assertThat(tasks.get(0))
                .isEqualTo(TaskSpec.builder("A")
                        .arrival(2)
                        .burst(5)
                        .priority(3)
                        .nice(-5)
                        .tickets(7)
                        .workingSet(60)
                        .affinity(0, 2)
                        .build());
        assertThat(tasks.get(1))
                .isEqualTo(TaskSpec.builder("B").burst(Long.MAX_VALUE).build());
    }

    @Test
    void inputAndOutputComesEverySoManyTicks() {
        assertThat(csv("task,arrival,burst,io_every,io_length", "A,0,9,3,5", "B,0,9,0,5", "C,0,9,,"))
                .extracting(task -> task.program().instructions())
                .containsExactly(
                        List.of(Instruction.computeWithIo(9, 3, 5)),
                        List.of(Instruction.compute(9)),
                        List.of(Instruction.compute(9)));
    }

    @Test
    void aProgramIsALineOfSteps() {
        assertThat(csv("task,arrival,program", "A,0,cpu:2 io:7 yield cpu:inf"))
                .extracting(task -> task.program().instructions())
                .containsExactly(List.of(
                        Instruction.compute(2),
                        Instruction.io(7),
                        Instruction.giveUp(),
                        Instruction.compute(Long.MAX_VALUE)));
    }

    @Test
    void everyStepHasItsInstruction() {
        Scenario scenario = new YamlScenario("w.yml", TEXTS).read("""
                tasks:
                  - {task: B, burst: 1}
                  - task: A
                    program: [exit:3, fault:abort, join:B, fork, "fork:C=work", "thread:T=work", exec:work, wait, wait:C,
                      kill:B, kill:B=kill, call:work, return, alloc:-5, load:7, store:8, lock:m, unlock:m, "send:p=2",
                      "request:p=0", receive:p, "reply:p=1", "put:r=-6", take:r]
                programs: {work: cpu:5}
                """);

        Program work = Program.burst(5);
        assertThat(scenario.workload().tasks().get(1).program().instructions())
                .containsExactly(
                        Instruction.exit(3),
                        ProcessInstruction.fault(FaultCause.ABORT),
                        ProcessInstruction.join("B"),
                        ProcessInstruction.fork(),
                        ProcessInstruction.fork("C", work),
                        ProcessInstruction.thread("T", work),
                        ProcessInstruction.exec(work),
                        ProcessInstruction.waitForChild(),
                        ProcessInstruction.waitForChild("C"),
                        ProcessInstruction.kill("B", Signal.TERM),
                        ProcessInstruction.kill("B", Signal.KILL),
                        Instruction.call(work, 16),
                        Instruction.returnToCaller(),
                        Instruction.allocate(-5),
                        Instruction.load(7),
                        Instruction.store(8),
                        ChannelInstruction.lock("m"),
                        ChannelInstruction.unlock("m"),
                        ChannelInstruction.send("p", (byte) 0, (byte) 0),
                        ChannelInstruction.request("p"),
                        ChannelInstruction.receive("p"),
                        ChannelInstruction.reply("p", (byte) 0),
                        ChannelInstruction.put("r", -6),
                        ChannelInstruction.take("r"));
    }

    @Test
    void memoryIsInPagesOfTheMachine() {
        Scenario scenario = new YamlScenario("w.yml", TEXTS).read("tasks: [{task: A, burst: 1, memory: 5}]");

        Workload workload =
                scenario.workloadOn(Configuration.builder().pageSize(64).build());

        assertThat(workload.images()).containsOnlyKeys("A");
        MemoryImage image = Objects.requireNonNull(workload.images().get("A"));
        assertThat(image.pages()).isEqualTo(5);
        assertThat(image.layout().pageSize()).isEqualTo(64);
        assertThat(scenario.workload().images()).isEmpty();
    }

    @Test
    void programThatNeverEndsIsFoundBehindAFork() {
        Scenario scenario = new YamlScenario("w.yml", TEXTS).read("""
                programs: {spin: cpu:inf, start: "fork:C=spin"}
                tasks: [{task: A, program: exec:start}]
                """);

        assertThat(scenario.placeOfEndlessTask()).contains("w.yml:2");
    }

    @Test
    void coresAreListedInSeveralWays() {
        assertThat(csv("task,arrival,burst,affinity", "A,0,1,0-2", "B,0,1,\"0,1,2\"", "C,0,1,0 1 2", "D,0,1,0|1|2"))
                .extracting(task -> task.attributes().affinity().toString())
                .containsOnly(csv("task,arrival,burst,affinity", "A,0,1,0;1;2")
                        .get(0)
                        .attributes()
                        .affinity()
                        .toString());
    }

    @Test
    void aDocumentSaysTheSameAndWhatToCompare() {
        Scenario scenario = new YamlScenario("w.yml", TEXTS).read("""
                explanation: {en: Why., ko: 까닭.}
                policies: [rr, "rr@quantum=8"]
                set:
                  quantum: 3
                tasks:
                  - {task: A, arrival: 2, burst: 5, affinity: [0, 2]}
                  - task: B
                    program: [cpu:2, io:3]
                """);

        assertThat(scenario.explanation()).isEqualTo("Why.");
        assertThat(scenario.policies()).containsExactly("rr", "rr@quantum=8");
        assertThat(scenario.settings()).containsExactly(new Setting("quantum", "3", "w.yml:4"));
        assertThat(scenario.places()).containsExactly("w.yml:6", "w.yml:7");
        assertThat(scenario.workload().tasks())
                .containsExactly(
                        TaskSpec.builder("A").arrival(2).burst(5).affinity(0, 2).build(),
                        TaskSpec.of("B", 0, new Program(List.of(Instruction.compute(2), Instruction.io(3)))));
    }

    @Test
    void aRecipeGivesTheSameWorkloadEverywhere() {
        List<TaskSpec> tasks =
                new RandomScenario(TEXTS).read("tasks=3,seed=7").workload().tasks();

        assertThat(tasks)
                .extracting(task -> task.name() + " " + task.arrival() + " "
                        + task.program().computeTicks() + " "
                        + task.attributes().priority())
                .containsExactly("T1 0 5 6", "T2 16 15 0", "T3 30 15 0");
    }
}
