package dev.timeslice.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check explores schedules of classes that came in a frame and lie nowhere on a disk. */
class ExploringCheckTest {
    private static final String TALLY = """
            package sample;
            public final class Tally {
                private int count;
                public %s void add() { count++; }
                public synchronized int count() { return count; }
            }
            """;

    private static final String SCENARIO = """
            package samplechecks;
            import dev.timeslice.testkit.*;
            import dev.timeslice.testkit.schedules.*;
            @Explored(schedules = %d)
            public final class TwoAdders implements Scenario {
                private final sample.Tally tally = new sample.Tally();
                public void threads(Cast cast) {
                    cast.thread("one", tally::add);
                    cast.thread("two", tally::add);
                }
                public void afterwards() {
                    if (tally.count() != 2) {
                        throw new CheckFailure(VerdictKind.LOST_UPDATE, Message.verbatim("not 2"), "");
                    }
                }
            }
            """;

    private static final String CHECK = """
            package samplechecks;
            import dev.timeslice.testkit.*;
            import dev.timeslice.testkit.schedules.Schedules;
            class TallyTest {
                @Check("tally") void tally(CheckContext context) {
                    Schedules.explore(context, TwoAdders.class);
                }
            }
            """;

    @TempDir
    private Path folder;

    private final List<Reply> replies = new ArrayList<>();

    @Test
    void aLostUpdateIsShownWithItsScheduleAndTheWorkerIsAsGoodAsNew() throws Exception {
        Reply.Done done = run("");

        assertThat(done.kind()).isEqualTo(VerdictKind.LOST_UPDATE);
        assertThat(done.witness()).contains("tally.count = 1", "Tally.java:4", "replay TS1.");
        assertThat(done.fresh()).isTrue();
    }

    @Test
    void aRightClassPassesAndLeavesNoThreadBehind() throws Exception {
        Reply.Done done = run("synchronized");

        assertThat(done.kind()).as(done.witness()).isEqualTo(VerdictKind.PASSED);
        assertThat(replies).hasSize(1);
    }

    @Test
    void aPassedCheckSaysHowMuchWasTriedIfThatIsNotAll() throws Exception {
        assertThat(run("synchronized", 4_000).sentence().en()).isEqualTo("-");
        assertThat(run("synchronized", 1).sentence().en())
                .matches("Of the scenario TwoAdders \\d+ schedules were tried, only some of .*");
    }

    private Reply.Done run(String modifier) throws Exception {
        return run(modifier, 4_000);
    }

    private Reply.Done run(String modifier, int schedules) throws Exception {
        SortedMap<String, byte[]> subject = compiled("sample", TALLY.formatted(modifier), "Tally");
        SortedMap<String, byte[]> checks = compiled("samplechecks", SCENARIO.formatted(schedules), "TwoAdders");
        checks.putAll(compiled("samplechecks", CHECK, "TallyTest"));
        Frame.FrameCheck check = new Frame.FrameCheck("samplechecks.TallyTest", "tally", 1, 0, 2);
        Frame frame = new Frame("nonce", 1, List.of(subject, checks, new TreeMap<>()), List.of(check));
        new Session(frame, new CapturedOutput(), replies::add, () -> {}).run(0);
        return (Reply.Done) replies.get(replies.size() - 1);
    }

    private SortedMap<String, byte[]> compiled(String packageName, String source, String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-g",
                        "-nowarn",
                        "-cp",
                        classPath + System.getProperty("path.separator") + folder,
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(status).isZero();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(packageName))) {
            files.forEach(each -> classes.put(
                    packageName + "." + each.getFileName().toString().replace(".class", ""), bytes(each)));
        }
        return classes;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
