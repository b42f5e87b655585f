package dev.timeslice.grader.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.grader.engine.compile.CompilerAnswer.OutOfMemory;
import dev.timeslice.grader.engine.compile.CompilerAnswer.Replied;
import dev.timeslice.grader.engine.process.Child;
import dev.timeslice.grader.engine.run.WorkerClassPath;
import dev.timeslice.grader.worker.ExitStatus;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what the sources themselves used up is theirs; everything else is tried again, and is then a fault of ours. */
class CompilerProcessTest {
    private static final CompileRequest REQUEST = new CompileRequest(new TreeMap<>(), new TreeMap<>());
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final Deque<String> launches = new ArrayDeque<>();

    @Test
    void aCompilerThatWasKilledIsReplacedAndAskedAgain() throws Exception {
        assertThat(ask(LONG, "137", "answer")).isInstanceOf(Replied.class);
        assertThat(launches).isEmpty();
    }

    @Test
    void aCompilerThatIsKilledTwiceIsNobodysMistake() throws Exception {
        assertThatThrownBy(() -> ask(LONG, "137", "137"))
                .isInstanceOf(CompilerLost.class)
                .hasMessageContaining("status 137");
    }

    @Test
    void aCompilerThatNeverAnswersIsNobodysMistakeEither() throws Exception {
        assertThatThrownBy(() -> ask(Duration.ofSeconds(2), "silent", "silent"))
                .isInstanceOf(CompilerLost.class)
                .hasMessageContaining("within 2 seconds");
        assertThat(launches).isEmpty();
    }

    @Test
    void memoryUsedUpIsTheSourcesDoingAtOnce() throws Exception {
        assertThat(ask(LONG, "" + ExitStatus.OUT_OF_MEMORY, "answer")).isInstanceOf(OutOfMemory.class);
        assertThat(launches).containsExactly("answer");
    }

    @Test
    void afterAFailureTheNextRequestIsAnswered() throws Exception {
        launches.addAll(List.of("" + ExitStatus.OUT_OF_MEMORY, "answer"));
        try (CompilerProcess compiler = new CompilerProcess(this::launch, LONG)) {
            assertThat(compiler.compile(REQUEST)).isInstanceOf(OutOfMemory.class);
            assertThat(compiler.compile(REQUEST)).isInstanceOf(Replied.class);
            assertThat(compiler.compile(REQUEST)).isInstanceOf(Replied.class);
        }
    }

    private CompilerAnswer ask(Duration wallLimit, String... doings) throws Exception {
        launches.addAll(List.of(doings));
        try (CompilerProcess compiler = new CompilerProcess(this::launch, wallLimit)) {
            return compiler.compile(REQUEST);
        }
    }

    private Child launch() throws java.io.IOException {
        return Child.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        WorkerClassPath.engine() + File.pathSeparator + testClasses(),
                        FakeCompiler.class.getName(),
                        launches.remove()),
                folder);
    }

    private static Path testClasses() {
        try {
            return Path.of(FakeCompiler.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
