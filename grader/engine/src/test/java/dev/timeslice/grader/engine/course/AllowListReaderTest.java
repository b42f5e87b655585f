package dev.timeslice.grader.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowListReaderTest {
    @TempDir
    Path folder;

    private Path list(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void severalListsAreUnited() throws IOException {
        Path core = list("core.txt", """
                # What every exercise may use.
                java.lang.Override
                java.util.ArrayDeque <init> add    # no iterator
                java.util.Map$Entry getKey
                java.io.PrintStream print(Ljava/lang/String;)V
                """);
        Path more = list("more.txt", "java.util.ArrayDeque\tpollFirst\r\ndev.timeslice.model.ipc.Pipe *\r\n");

        AllowList allowed = AllowListReader.read(Map.of(core, "core.txt", more, "more.txt"));

        assertThat(allowed.members().get("java.util.ArrayDeque"))
                .containsExactlyInAnyOrder("<init>", "add", "pollFirst");
        assertThat(allowed.allowsClass("java.lang.Override")).isTrue();
        assertThat(allowed.allowsMember("java.lang.Override", "toString", "()V"))
                .isFalse();
        assertThat(allowed.allowsMember("java.util.Map$Entry", "getKey", "()Ljava/lang/Object;"))
                .isTrue();
        assertThat(allowed.allowsMember("java.io.PrintStream", "print", "(Ljava/lang/String;)V"))
                .isTrue();
        assertThat(allowed.allowsMember("java.io.PrintStream", "print", "(I)V")).isFalse();
        assertThat(allowed.allowsMember("dev.timeslice.model.ipc.Pipe", "anything", "()V"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.util.* add|expected the full name of a class, such as java.util.ArrayDeque, found java.util.*",
                "ArrayDeque add|expected the full name of a class, such as java.util.ArrayDeque, found ArrayDeque",
                "java.util.ArrayDeque *|expected the members of java.util.ArrayDeque one by one, found *",
                "java.util.ArrayDeque add,pop|such as add or add(Ljava/lang/Object;)Z, found add,pop",
                "java.util.ArrayDeque add add|expected each member once, found add again",
                "java.lang.Object|expected each class on one line, found java.lang.Object again",
            })
    void aLineThatIsNotOfTheFormIsRefusedWithFileAndLine(String line, String message) throws IOException {
        Path bad = list("bad.txt", "# first line\njava.lang.Object <init>\n" + line + "\n");

        assertThatThrownBy(() -> AllowListReader.read(Map.of(bad, "rubric/allow/bad.txt")))
                .isInstanceOf(BadCourse.class)
                .hasMessageContaining("rubric/allow/bad.txt:3: ")
                .hasMessageContaining(message);
    }
}
