package dev.timeslice.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token as a student gets it: from the feedback of a grading, for code that breaks in a schedule. */
class ReplayCommandTest {
    private static final String TAKE_WAITS = "        while (items.isEmpty()) {\n";

    @TempDir
    static Path folder;

    private static String token = "";

    /** Looks once before it waits, so that two takers may go for one item. */
    @BeforeAll
    static void aFindingOfTheGrader() throws IOException {
        Submissions.in(folder)
                .right("kim", "thread", "coordination")
                .butWith("kim", "BoundedBuffer.java", TAKE_WAITS, TAKE_WAITS.replace("while", "if"));
        Path results = folder.resolve("results");

        Invocation graded = Invocation.of(
                "grade", folder.resolve("submissions"), "--out", results, "--exercise", "thread/coordination");

        assertThat(graded.code()).as(graded.err()).isEqualTo(ExitCode.DONE);
        token = firstToken(results.resolve("feedback"));
    }

    private static String firstToken(Path feedback) throws IOException {
        try (Stream<Path> files = Files.list(feedback)) {
            for (Path file : files.toList()) {
                Matcher found = Pattern.compile("replay (TS1\\.[\\w-]+)").matcher(Files.readString(file));
                if (found.find()) {
                    return found.group(1);
                }
            }
        }
        throw new AssertionError("no finding with a token in " + feedback);
    }

    private static Invocation replay(String text, String student, String language) {
        return Invocation.of("replay", text, folder.resolve("submissions").resolve(student), "--lang", language);
    }

    @Test
    void theScheduleIsShownStepByStepOnTheLinesOfTheCode() {
        Invocation replayed = replay(token, "kim", "en");

        assertThat(replayed.code()).as(replayed.err()).isEqualTo(ExitCode.DONE);
        assertThat(replayed.out())
                .containsPattern("\\| 단계 step +\\S+ +\\S+ .*줄 line\n +\\| 1 +\\S.* BoundedBuffer.java:\\d+\n")
                .contains("    Schedules.replay(\"" + token + "\");\n")
                .doesNotContain("\tat ");
        assertThat(replayed.err()).isEmpty();
    }

    @Test
    void itIsTheSameEveryTimeAndItsWordsAreInTheChosenLanguage() {
        List<String> table = table(replay(token, "kim", "en"));

        assertThat(table).isNotEmpty();
        for (int i = 0; i < 10; i++) {
            assertThat(table(replay(token, "kim", "ko"))).isEqualTo(table);
        }
        assertThat(replay(token, "kim", "ko").out()).contains("중단점").doesNotContain("breakpoint");
    }

    private static List<String> table(Invocation replayed) {
        return replayed.out()
                .lines()
                .filter(line -> line.matches(" +\\| \\d+ .*"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'with the code as it is now its schedule shows no failure', (BoundedBuffer)",
        "ko, '지금 코드로는 이 스케줄에서 실패가 나타나지 않습니다', (BoundedBuffer)"
    })
    void codeThatNoLongerFailsIsToldAndWhichClassDiffers(String language, String sentence, String differs)
            throws IOException {
        if (Files.notExists(folder.resolve("submissions/lee"))) {
            Submissions.in(folder).right("lee", "thread", "coordination");
        }

        assertRefused(replay(token, "lee", language), sentence, differs);
    }

    @Test
    void whatIsNoTokenOrIsCutOrHasAnotherVersionIsToldInOneSentence() {
        assertRefused(replay("hello", "kim", "en"), "A replay token begins with TS", "<hello>");
        assertRefused(replay(token.substring(0, token.length() - 2), "kim", "en"), "The token is not whole");
        assertRefused(replay(token.substring(0, token.length() - 2), "kim", "ko"), "토큰이 온전하지 않습니다");
        assertRefused(replay(token.replaceFirst("1", "9"), "kim", "en"), "version 9", "reads version 1");
    }

    @Test
    void codeThatIsMissingOrDoesNotCompileIsTold() throws IOException {
        Files.createDirectories(folder.resolve("submissions/nobody"));
        Submissions.in(folder)
                .right("park", "thread", "coordination")
                .butWith("park", "BoundedBuffer.java", TAKE_WAITS, "        while (items.isEmpty() {\n");

        assertRefused(replay(token, "nobody", "en"), "expected .java files of thread/coordination, found none");
        assertRefused(replay(token, "park", "en"), "BoundedBuffer.java:");
        assertRefused(replay(token, "nowhere", "en"), "expected a folder with the code of an exercise");
    }

    private static void assertRefused(Invocation replayed, String... words) {
        assertThat(replayed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(replayed.out()).isEmpty();
        assertThat(replayed.err()).contains(words).doesNotContain("\tat ");
    }
}
