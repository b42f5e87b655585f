package dev.timeslice.grader.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.timeslice.grader.engine.process.EndingProcess;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
    @TempDir
    private Path folder;

    private Path results;
    private ResultStore store;

    @BeforeEach
    void openAStore() throws IOException {
        results = folder.resolve("results");
        store = ResultStore.open(results, "ipc/pipe");
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        store.write(result("김서연", "a note"));

        assertThat(store.read("김서연")).contains(result("김서연", "a note"));
        assertThat(store.read("nobody")).isEmpty();
    }

    @Test
    void aResultIsReplacedAsAWhole() throws IOException {
        store.write(result("kim", "a long note that the next one must not leave a tail of"));
        store.write(result("kim", "short"));

        assertThat(store.read("kim")).contains(result("kim", "short"));
        assertThat(files()).containsExactly("kim.json");
    }

    @Test
    void whatIsFoundWhileTheProcessEndsDoesNotReplaceWhatIsKept() throws Exception {
        store.write(result("kim", "before"));

        assertThat(EndingProcess.start(WritesAtTheEnd.class, results)).isZero();

        assertThat(store.read("kim")).contains(result("kim", "before"));
        assertThat(files()).containsExactly("kim.json");
    }

    /** Its scratch folder is gone already when it has a result. */
    static final class WritesAtTheEnd {
        private WritesAtTheEnd() {}

        public static void main(String[] arguments) throws Exception {
            ResultStore store = ResultStore.open(Path.of(arguments[0]), "ipc/pipe");
            EndingProcess.endDuring(() -> store.write(result("kim", "at the end")));
        }
    }

    @Test
    void aFileThatWasCutOffCountsAsNotThere() throws IOException {
        store.write(result("kim", "a note"));
        Path file = results.resolve("students/kim.json");
        String whole = Files.readString(file);

        for (int length = 0; length < whole.length() - 2; length += 7) {
            Files.writeString(file, whole.substring(0, length));
            assertThat(store.read("kim")).as("%d characters", length).isEmpty();
        }
    }

    @Test
    void aResultOfAnotherFormatIsGradedAnew() throws IOException {
        store.write(new StoredResult(StoredResult.FORMAT + 1, "kim", List.of(), List.of()));

        assertThat(store.read("kim")).isEmpty();
    }

    /** What a full disk does as well: the new file cannot be finished. */
    @Test
    void aWriteThatFailsLeavesTheOldResultAndNoHalf() throws IOException {
        Path place = results.resolve("students/kim.json");
        Files.createDirectory(place);
        Files.writeString(place.resolve("in-the-way"), "a folder that is not empty cannot be replaced");

        assertThatIOException().isThrownBy(() -> store.write(result("kim", "a note")));

        assertThat(files()).containsExactly("kim.json");
        assertThat(place.resolve("in-the-way")).exists();
    }

    @Test
    void whatAKilledWriterLeftBehindHarmsNobody() throws IOException {
        Files.writeString(results.resolve("students/writing-123.tmp"), "{\"format\":1,\"stud");

        ResultStore again = ResultStore.open(results, "ipc/pipe");
        again.write(result("kim", "a note"));

        assertThat(again.read("kim")).isPresent();
    }

    @Test
    void aFolderThatWasLeftBeforeItsMarkWasWrittenIsStillOurs() throws IOException {
        Path half = folder.resolve("half");
        Files.createDirectories(half.resolve("students"));
        Files.writeString(half.resolve("writing-123.tmp"), "{");

        ResultStore again = ResultStore.open(half, "ipc/pipe");
        again.write(result("kim", "a note"));

        assertThat(ResultStore.open(half, "ipc/pipe").read("kim")).isPresent();
    }

    @Test
    void aFolderOfAnotherCourseIsRefusedByName() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> ResultStore.open(results, "thread/coordination"))
                .withMessageContaining("expected results of thread/coordination, found results of ipc/pipe");
    }

    @Test
    void aFolderWithOtherFilesIsRefused() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(photos.resolve("me.txt"), "a photo");

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> ResultStore.open(photos, "ipc/pipe"))
                .withMessageContaining("found other files");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(results.resolve("students"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static StoredResult result(String student, String note) {
        return new StoredResult(StoredResult.FORMAT, student, List.of(Message.of(note, "쪽지")), List.of());
    }
}
