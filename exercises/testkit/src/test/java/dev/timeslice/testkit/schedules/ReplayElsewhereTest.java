package dev.timeslice.testkit.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.corpus.control.Corpus;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A token repeats its failure in another JVM, step by step.
 *
 * <p>In a build once each, in a JVM of the same JDK; {@code -Dtokens.times=100 -Dtokens.jdk=HOME} repeats as often in one of
 * another.
 */
class ReplayElsewhereTest {
    private static final int TIMES = Integer.getInteger("tokens.times", 1);
    private static final String JDK = System.getProperty("tokens.jdk", System.getProperty("java.home"));

    @Test
    void everyTokenOfTheCorpusRepeatsItsFailureInAnotherJvm() throws Exception {
        CheckContext context = new CheckContext(1, ReplayElsewhereTest.class.getClassLoader());
        List<String> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Corpus.Wrong bug : Corpus.wrong()) {
            CheckFailure failure =
                    catchThrowableOfType(CheckFailure.class, () -> Schedules.explore(context, bug.scenario()));
            lines.add(SchedulesTest.tokenOf(failure) + " " + ReplayMain.digest(failure));
            expected.add(bug.scenario().getName() + " " + TIMES);
        }

        assertThat(replayed(lines)).isEqualTo(expected);
    }

    private static List<String> replayed(List<String> lines) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(JDK, "bin", "java").toString(),
                        "-cp",
                        classPath,
                        ReplayMain.class.getName(),
                        Integer.toString(TIMES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (PrintWriter out = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            lines.forEach(out::println);
        }
        List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
