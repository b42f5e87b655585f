package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command as it is typed; what it computes is tested where it is computed. */
class SimulateCommandTest {
    private static final String COMMAND = "./timeslice simulate ";

    @TempDir
    Path folder;

    static Stream<String> linesOfTheReadme() throws IOException {
        return Files.readAllLines(Invocation.repository().resolve("README.md")).stream()
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()).replaceFirst(" +#.*", ""));
    }

    @ParameterizedTest
    @MethodSource("linesOfTheReadme")
    void everyExampleOfTheReadmeRuns(String line) throws IOException {
        Files.writeString(folder.resolve("homework.csv"), "task,arrival,burst,priority\nA,0,8,3\nB,1,4,1\n");
        List<Object> words = new ArrayList<>(List.of("simulate", "--lang", "en"));
        for (String word : line.split(" ")) {
            // Files are those of a reader who tries the line: they belong into a folder of the test's.
            words.add(word.matches("[a-z-]+\\.(csv|yml|svg)") ? folder.resolve(word) : word);
        }

        Invocation simulated = Invocation.of(words.toArray());

        assertThat(simulated.err()).isEmpty();
        assertThat(simulated.code()).isEqualTo(ExitCode.DONE);
        assertThat(simulated.out()).isNotEmpty();
    }

    @Test
    void theReadmeHasExamples() throws IOException {
        assertThat(linesOfTheReadme()).hasSizeGreaterThan(3);
    }

    @Test
    void coresAndEndAreKnobsWithAnOptionOfTheirOwn() throws IOException {
        Path csv = folder.resolve("out.csv");

        Invocation simulated =
                Invocation.of("simulate", "convoy", "--policy", "fcfs", "--cores", 2, "--until", 9, "--csv", csv);

        assertThat(simulated.code()).isEqualTo(ExitCode.DONE);
        assertThat(csv).content().contains("fcfs,long,0,0,,0,,,9", "fcfs,short1,1,1,4,0,3,0,3");
    }

    @Test
    void listsNeedNoWorkload() {
        assertThat(Invocation.of("simulate", "--knobs", "--lang", "en").out())
                .contains("quantum", "ticks", "switch_cost", "0 or more", "rr_arrivals");
        assertThat(Invocation.of("simulate", "--knobs", "--lang", "ko").out()).contains("조절값", "문맥 교환");
        assertThat(Invocation.of("simulate", "--workloads", "--lang", "en").out())
                .contains("convoy");
        assertThat(Invocation.of("simulate", "--policies", "--lang", "en").out())
                .contains("round robin");
    }

    @Test
    void whatIsWrongWithAWorkloadEndsInExitCode2WithItsLine() throws IOException {
        Path workload = Files.writeString(folder.resolve("w.csv"), "task,arrival,burst\nA,0,3\nB,-1,3\n");

        Invocation simulated = Invocation.of("simulate", workload, "--lang", "en");

        assertThat(simulated.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(simulated.err()).contains("w.csv:3: arrival: expected a whole number from 0", "found -1");
        assertThat(simulated.out()).isEmpty();
    }

    @Test
    void noCoresAreRefusedWithWhatIsAllowed() {
        Invocation simulated = Invocation.of("simulate", "convoy", "--cores", 0, "--lang", "en");

        assertThat(simulated.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(simulated.err())
                .contains("--cores: expected 1 to 1024; found 0")
                .doesNotContain("--set");
    }

    @Test
    void aFileThatCannotBeWrittenEndsInExitCode2() {
        Invocation simulated = Invocation.of("simulate", "convoy", "--csv", folder.resolve("no/such/folder.csv"));

        assertThat(simulated.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(simulated.err()).contains("folder.csv");
    }
}
