package dev.timeslice.grader.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each zip is refused whole, with a reason, and whatever is refused costs little. */
class HostileZipTest {
    private static final String JAVA = Rubrics.pipe("");
    private static final Limits SMALL = new Limits(100_000, 20, 5, 60, 5_000, 3, 2_000);

    @TempDir
    Path folder;

    private IntakeResult read(byte[] zip, Limits limits) {
        try {
            Path file = Files.write(folder.resolve("kim.zip"), zip);
            return new Intake(Rubrics.BOTH, limits).read("kim", file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertRefused(byte[] zip, String... words) {
        assertThat(read(zip, SMALL)).isInstanceOfSatisfying(RefusedSubmission.class, refused -> {
            assertThat(refused.student()).isEqualTo("kim");
            assertThat(refused.reason().en()).contains(words);
        });
    }

    private void assertAccepted(byte[] zip) {
        assertThat(read(zip, SMALL))
                .isInstanceOfSatisfying(
                        Submission.class,
                        submission -> assertThat(Rubrics.sources(submission, Rubrics.PIPE)
                                        .files())
                                .isEqualTo(Map.of("BoundedPipe.java", JAVA)));
    }

    private static Zips sound() {
        return new Zips().add("src/BoundedPipe.java", JAVA);
    }

    @Test
    void aSoundZipIsAccepted() {
        assertAccepted(sound().add("src/", "").add("src/readme.md", "x").bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../BoundedPipe.java", "a/../../BoundedPipe.java", "a/..", ".."})
    void aPathThatLeadsOutIsRefused(String name) {
        assertRefused(sound().add(name, JAVA).bytes(), "leads out of its folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/BoundedPipe.java", "C:/BoundedPipe.java", "c:BoundedPipe.java"})
    void anAbsolutePathIsRefused(String name) {
        assertRefused(sound().add(name, JAVA).bytes(), "absolute path " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..\\BoundedPipe.java", "a\\b.java", "a/b\\c.java"})
    void aBackslashIsRefused(String name) {
        assertRefused(sound().add(name, JAVA).bytes(), "backslash");
    }

    @ParameterizedTest
    @ValueSource(ints = {0120777, 0010644, 0020644, 0140644})
    void linksAndDevicesAreRefused(int mode) {
        assertRefused(
                sound().add("link.java", "/etc/passwd".getBytes(StandardCharsets.US_ASCII), mode)
                        .bytes(),
                "link.java",
                "is a link or a device");
    }

    @Test
    void ordinaryModeBitsAreFine() {
        assertAccepted(new Zips()
                .add("src/", new byte[0], 0040755)
                .add("src/BoundedPipe.java", JAVA.getBytes(StandardCharsets.UTF_8), 0100644)
                .bytes());
    }

    @Test
    void aBombIsReadNoFurtherThanTheLimit() {
        byte[] zip = new Zips()
                .add("BoundedPipe.java", Zips.blanks(20_000), 0)
                .add("Fcfs.java", "package dev.timeslice.scheduler.classic; class Fcfs {}")
                .bytes();

        assertThat(read(zip, SMALL)).isInstanceOfSatisfying(Submission.class, submission -> {
            assertThat(Rubrics.sources(submission, Rubrics.PIPE).unreadable()).containsOnlyKeys("BoundedPipe.java");
            assertThat(Rubrics.sources(submission, Rubrics.CLASSIC).files()).containsOnlyKeys("Fcfs.java");
        });
    }

    @Test
    void manyBombsAreRefused() {
        Zips zips = new Zips();
        for (int i = 0; i < 10; i++) {
            zips.add("Bomb" + i + ".java", Zips.blanks(1_000), 0);
        }

        assertRefused(zips.bytes(), "more than 5000 bytes in all");
    }

    @Test
    void aBombOfAnotherKindIsNotUnpackedAtAll() {
        assertAccepted(sound().add("bomb.bin", Zips.blanks(20_000), 0).bytes());
    }

    @Test
    void aZipInTheZipIsNotedAndNotOpened() {
        byte[] inner = new Zips().add("../Fcfs.java", JAVA).bytes();

        assertThat(read(sound().add("more.zip", inner, 0).bytes(), SMALL))
                .isInstanceOfSatisfying(Submission.class, submission -> {
                    assertThat(submission.exercises()).containsOnlyKeys(Rubrics.PIPE);
                    assertThat(submission.notes()).anyMatch(note -> note.en().contains("more.zip"));
                });
    }

    @Test
    void entriesThatShareDataAreRefused() {
        byte[] zip = sound().add("a/Other2.java", JAVA).bytes();
        int first = Zips.directory(zip, 0);
        int second = Zips.directory(zip, 1);
        int offset = 42;

        byte[] patched = Zips.patch(
                zip, second + offset, zip[first + offset], zip[first + offset + 1], zip[first + offset + 2], 0);

        assertRefused(patched, "share the same data");
    }

    @Test
    void moreEntriesThanAllowedAreRefused() {
        Zips zips = sound();
        for (int i = 0; i < 25; i++) {
            zips.add("x" + i, "");
        }

        assertRefused(zips.bytes(), "more than 20 files and folders");
    }

    @Test
    void veryManyEntriesAreRefusedBeforeTheyAreParsed() {
        Zips zips = sound();
        for (int i = 0; i < 250; i++) {
            zips.add("x" + i, "");
        }

        assertRefused(zips.bytes(), "more than 20 files and folders");
    }

    @Test
    void foldersTooDeepAreRefused() {
        assertRefused(sound().add("a/b/c/d/e/f.txt", "").bytes(), "more than 5 folders deep");
    }

    @Test
    void anOverlongNameIsRefused() {
        assertRefused(sound().add("가".repeat(21) + ".java", "").bytes(), "longer than 60 bytes");
    }

    @Test
    void aZipTooLargeIsRefused() {
        byte[] zip = Arrays.copyOf(sound().bytes(), 100_001);

        assertRefused(zip, "more than 100000 bytes");
    }

    @Test
    void aFileThatIsInTheZipTwiceIsRefused() {
        assertRefused(sound().add("src/BoundedPipe.java", JAVA + " ").bytes(), "src/BoundedPipe.java twice");
    }

    @Test
    void namesThatDifferInCaseAloneAreRefused() {
        assertRefused(sound().add("src/boundedpipe.java", JAVA).bytes(), "upper and lower case");
        assertRefused(sound().add("SRC/Other.java", JAVA).bytes(), "upper and lower case");
    }

    @Test
    void namesThatDifferInCompositionAloneAreRefused() {
        String name = "과제.java";

        assertRefused(
                sound().add(name, "")
                        .add(Normalizer.normalize(name, Normalizer.Form.NFD), "")
                        .bytes(),
                "how letters are composed");
    }

    @Test
    void aFileThatIsAFolderTooIsRefused() {
        assertRefused(sound().add("src", "").bytes(), "a file and a folder at once");
        assertRefused(new Zips().add("a", "").add("a/b.java", "").bytes(), "a file and a folder at once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000.java", "a\n.java", "a\u001B[2J.java", "\u202Eavaj.a", "a\u2066.java", "a\u0085"})
    void invisibleCharactersAreRefusedAndShownEscaped(String name) {
        assertRefused(sound().add(name, "").bytes(), "invisible control characters", "\\u");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CON", "aux.java", "a/NUL.txt", "com1.java", "a./b", "a /b", "a//b", "./a", "x.java:stream"})
    void namesThatNotEveryComputerCanKeepAreRefused(String name) {
        assertRefused(sound().add(name, "").bytes(), "cannot be used on every computer");
    }

    @Test
    void anEncryptedEntryIsRefused() {
        byte[] zip = sound().bytes();

        assertRefused(Zips.patchDirectory(zip, 0, 8, zip[Zips.directory(zip, 0) + 8] | 1), "is encrypted");
    }

    @Test
    void atWhateverByteAZipIsCutItIsRefused() {
        byte[] zip = sound().bytes();

        for (int length = 0; length < zip.length; length++) {
            assertRefused(Arrays.copyOf(zip, length), "damaged or incomplete");
        }
    }

    @Test
    void aHeaderThatNamesAnotherFileThanTheDirectoryIsRefused() {
        byte[] zip = sound().bytes();
        int nameOfTheLocalHeader = 30;

        assertRefused(Zips.patch(zip, nameOfTheLocalHeader + 4, 'X'), "two different things");
    }

    @Test
    void aHeaderWithAnotherSizeThanTheDirectoryIsRefused() {
        assertRefused(Zips.patch(sound().bytes(), 22, 1), "two different things");
    }

    @Test
    void contentThatDoesNotMatchItsChecksumIsRefused() {
        byte[] zip = sound().bytes();
        int crc = 14;
        int directoryCrc = Zips.directory(zip, 0) + 16;

        assertRefused(Zips.patch(Zips.patch(zip, crc, 1, 2, 3, 4), directoryCrc, 1, 2, 3, 4), "damaged");
    }

    @Test
    void anUnusualCompressionIsRefused() {
        byte[] zip = sound().bytes();
        int method = 8;

        assertRefused(Zips.patch(Zips.patchDirectory(zip, 0, 10, 14), method, 14), "compressed in an unusual way");
    }

    @Test
    void whateverSingleByteIsChangedNothingButARefusalOrASubmissionComesOfIt() {
        byte[] zip = sound().add("과제/note.txt", "x").bytes();

        for (int place = 0; place < zip.length; place++) {
            assertThat(read(Zips.patch(zip, place, ~zip[place]), SMALL)).isNotNull();
        }
    }

    @Test
    void somethingElseThatIsNamedZipIsRefused() {
        assertRefused("Rar!\u001A\u0007".getBytes(StandardCharsets.ISO_8859_1), "not a zip at all");
        assertRefused(new byte[0], "not a zip at all");
    }

    @Test
    void koreanNamesInTheCodePageOfWindowsAreUnderstood() {
        byte[] zip = new Zips()
                .names(Charset.forName("x-windows-949"))
                .add("과제/BoundedPipe.java", JAVA)
                .add("과제/읽어보기.txt", "")
                .bytes();

        assertThat(read(zip, SMALL)).isInstanceOfSatisfying(Submission.class, submission -> {
            assertThat(submission.exercises()).containsOnlyKeys(Rubrics.PIPE);
            assertThat(submission.notes()).anyMatch(note -> note.ko().contains("과제/읽어보기.txt"));
        });
    }

    @Test
    void namesInNoKnownEncodingAreRefused() {
        byte[] zip = new Zips()
                .names(StandardCharsets.ISO_8859_1)
                .add("BoundedPipe.java", JAVA)
                .add("\u00FFx\u00FF", "")
                .bytes();

        assertRefused(zip, "neither in UTF-8 nor in the Korean encoding");
    }

    @Test
    void whatMacOsAddsIsLeftOutWithoutAWord() {
        byte[] zip = sound().add("__MACOSX/src/._BoundedPipe.java", "\u0000\u0005")
                .add("src/.DS_Store", "x")
                .bytes();

        assertAccepted(zip);
        assertThat(read(zip, SMALL))
                .isInstanceOfSatisfying(
                        Submission.class, s -> assertThat(s.notes()).isEqualTo(List.of()));
    }
}
