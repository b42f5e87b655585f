package dev.timeslice.grader.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionsFolderTest {
    @TempDir
    Path folder;

    private void file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private SubmissionsFolder list(Path submissions, Roster roster) {
        return SubmissionsFolder.list(submissions, roster, List.of(Rubrics.PIPE, Rubrics.CLASSIC));
    }

    private SubmissionsFolder list() {
        return list(folder, Roster.NONE);
    }

    private Roster roster(String text) throws IOException {
        return Roster.read(Files.writeString(Files.createTempFile(folder, ".roster", ".csv"), text));
    }

    @Test
    void foldersAndZipsAreListedByStudent() throws IOException {
        file("lee.zip");
        file("kim/BoundedPipe.java");
        file("choi.ZIP");
        file(".hidden/x");
        file("__MACOSX/x");
        file(".DS_Store");
        file("notes.txt");

        SubmissionsFolder found = list();

        assertThat(found.places()).extracting(HandInPlace::student).containsExactly("choi", "kim", "lee");
        assertThat(found.places()).allMatch(place -> place.refusal().isEmpty());
        assertThat(found.notes()).containsExactly("notes.txt: neither a folder nor a zip, left out");
    }

    @Test
    void twoPlacesOfOneStudentAreBothRefused() throws IOException {
        file("kim/BoundedPipe.java");
        file("kim.zip");
        file("lee.zip");

        List<HandInPlace> places = list().places();

        assertThat(places).extracting(HandInPlace::student).containsExactly("kim", "lee");
        assertThat(places.get(0).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.en()).contains("kim, kim.zip"));
    }

    @Test
    void namesThatBecomeOneIdAreRefusedRatherThanMerged() throws IOException {
        file("kim a/x");
        file("kim_a/x");

        assertThat(list().places()).singleElement().satisfies(place -> {
            assertThat(place.student()).isEqualTo("kim_a");
            assertThat(place.refusal())
                    .hasValueSatisfying(reason -> assertThat(reason.en()).contains("kim a, kim_a"));
        });
    }

    @Test
    void archivesOfOtherKindsAreRefusedWithTheirNames() throws IOException {
        file("choi.rar");
        file("kim.tar.gz");
        file("lee.7z");

        List<HandInPlace> places = list().places();

        assertThat(places).extracting(HandInPlace::student).containsExactly("choi", "kim", "lee");
        assertThat(places)
                .allSatisfy(place -> assertThat(place.refusal())
                        .hasValueSatisfying(reason -> assertThat(reason.en()).contains("ordinary .zip")));
    }

    @Test
    void aLinkIsRefused() throws IOException {
        file("kim/x");
        Files.createSymbolicLink(folder.resolve("lee"), folder.resolve("kim"));

        assertThat(list().places())
                .extracting(place -> place.refusal().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void aStudentsOwnFolderIsOneSubmission() throws IOException {
        file("kim/BoundedPipe.java");
        file("lee/exercises/ipc/pom.xml");
        file("park/ipc/BoundedPipe.java");
        file("choi/src/x");

        for (String student : List.of("kim", "lee", "park", "choi")) {
            assertThat(list(folder.resolve(student), Roster.NONE).places())
                    .singleElement()
                    .satisfies(place -> assertThat(place.student()).isEqualTo(student));
        }
    }

    @Test
    void aStudentsOwnZipIsOneSubmission() throws IOException {
        file("kim.zip");

        assertThat(list(folder.resolve("kim.zip"), Roster.NONE).places())
                .extracting(HandInPlace::student)
                .containsExactly("kim");
    }

    @Test
    void aLooseJavaFileDoesNotMakeABatchOneSubmission() throws IOException {
        file("kim/BoundedPipe.java");
        file("Loose.java");

        SubmissionsFolder found = list();

        assertThat(found.places()).extracting(HandInPlace::student).containsExactly("kim");
        assertThat(found.notes()).containsExactly("Loose.java: neither a folder nor a zip, left out");
    }

    @Test
    void theRosterNamesStudentsAndWhoIsMissing() throws IOException {
        file("Kim_12/x");
        file("stranger/x");

        SubmissionsFolder found = list(folder, roster("student,folder\ns1,Kim_12\ns2,Lee_13\n"));

        assertThat(found.places()).extracting(HandInPlace::student).containsExactly("s1", "stranger");
        assertThat(found.notes())
                .containsExactly(
                        "stranger: not on the roster, graded as stranger",
                        "s2: on the roster, but nothing was handed in");
    }

    @Test
    void aFolderThatTakesTheIdOfAnotherStudentIsRefusedTogetherWithIt() throws IOException {
        file("Kim_12/x");
        file("s1.zip");

        assertThat(list(folder, roster("student,folder\ns1,Kim_12\n")).places())
                .singleElement()
                .satisfies(place -> assertThat(place.refusal()).isPresent());
    }

    @Test
    void noFolderIsBadInput() throws IOException {
        file("text.txt");

        assertThatThrownBy(() -> list(folder.resolve("none"), Roster.NONE))
                .isInstanceOf(BadSubmissions.class)
                .hasMessageContaining("found nothing");
        assertThatThrownBy(() -> list(folder.resolve("text.txt"), Roster.NONE))
                .isInstanceOf(BadSubmissions.class)
                .hasMessageContaining("another kind of file");
    }
}
