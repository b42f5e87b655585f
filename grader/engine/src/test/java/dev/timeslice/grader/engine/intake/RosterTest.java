package dev.timeslice.grader.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
    @TempDir
    Path folder;

    private Roster read(String text) throws IOException {
        return Roster.read(Files.writeString(folder.resolve("roster.csv"), text));
    }

    private void assertBad(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadRoster.class).hasMessageContaining(message);
    }

    @Test
    void foldersAreMappedToStudents() throws IOException {
        Roster roster = read("\uFEFFStudent,Folder,Name\r\ns1,Kim_123,\"Kim, C.\"\r\n\r\ns2,,Lee\r\n");

        assertThat(roster.students()).containsExactly("s1", "s2");
        assertThat(roster.studentOf("Kim_123")).contains("s1");
        assertThat(roster.studentOf("Kim_123.zip")).contains("s1");
        assertThat(roster.studentOf("s2")).contains("s2");
        assertThat(roster.studentOf("s1")).isEmpty();
    }

    @Test
    void aRosterOfStudentsAloneIsEnough() throws IOException {
        assertThat(read("student\ns1\n").studentOf("s1")).contains("s1");
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        assertBad("name,folder\nx,y\n", "roster.csv:1: expected the column student, found [name, folder]");
        assertBad("student\n", "expected at least one student");
        assertBad("", "expected the column student");
        assertBad("student,folder\ns1,a\n\ns1,b\n", "roster.csv:4: expected each student once, found s1");
        assertBad("student,folder\ns1,a\ns2,a\n", "roster.csv:3: expected each folder once, found a again");
        assertBad("student,folder\n,a\n", "roster.csv:2: expected a student's id, found an empty cell");
        assertBad("student,name\ns1,\"K\nim\"\ns1,x", "roster.csv:4: expected each student once, found s1");
        assertBad("student,name\r\ns1,x\r\ns1,\"K\r\nim\"\r\n", "roster.csv:3: expected each student once, found s1");
        assertBad("student,folder\ns1\n", "roster.csv:2: expected 2 cells, found 1");
        assertBad("student,student\ns1,s2\n", "roster.csv: expected a CSV with a header");
        assertBad("student\n\"s1\n", "roster.csv: expected a CSV with a header");
    }

    @Test
    void idsThatBecomeTheSameAreRefused() {
        assertBad("student\nkim a\nkim_a\n", "roster.csv:3: expected each student once, found kim_a");
        assertBad("student\nKim\nkim\n", "roster.csv:3: expected each student once, found kim");
    }

    @Test
    void anotherEncodingAndNoFileAreBadInput() throws IOException {
        Path file = Files.write(folder.resolve("r.csv"), "student\n\u00FF".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Roster.read(file))
                .isInstanceOf(BadRoster.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Roster.read(folder.resolve("none.csv"))).isInstanceOf(BadRoster.class);
    }
}
