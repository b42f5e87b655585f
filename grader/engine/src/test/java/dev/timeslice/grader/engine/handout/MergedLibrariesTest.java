package dev.timeslice.grader.engine.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedLibrariesTest {
    @TempDir
    private Path folder;

    @Test
    void servicesOfAllLibrariesAreUnitedEachProviderOnce() throws IOException {
        Path one = jar("one.jar", Map.of("META-INF/services/x.Y", "a.A # the first\n\nb.B"));
        Path two = jar("two.jar", Map.of("META-INF/services/x.Y", "b.B\nc.C\n"));

        assertThat(merged(one, two)).containsEntry("META-INF/services/x.Y", "a.A\nb.B\nc.C\n");
    }

    @Test
    void firstOnTheClassPathWins() throws IOException {
        Path one = jar("one.jar", Map.of("p/Text.txt", "one"));
        Path two = jar("two.jar", Map.of("p/Text.txt", "two"));

        assertThat(merged(one, two)).containsEntry("p/Text.txt", "one");
    }

    @Test
    void whatIsTrueOfOneJarOnlyIsLeftOut() throws IOException {
        Path library = jar(
                "one.jar",
                Map.of(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n",
                        "META-INF/SIGNER.SF", "",
                        "META-INF/SIGNER.RSA", "",
                        "META-INF/INDEX.LIST", "",
                        "module-info.class", "",
                        "META-INF/versions/9/module-info.class", "",
                        "p/A.class", ""));

        assertThat(merged(library)).containsOnlyKeys("p/A.class", "META-INF/licenses/README.txt");
    }

    @Test
    void classesForNewerVersionsStayIfTheirJarIsMultiRelease() throws IOException {
        String name = "META-INF/versions/9/p/A.class";
        Path released = jar(
                "one.jar", Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n", name, ""));
        Path dead = jar("two.jar", Map.of("META-INF/versions/9/p/B.class", ""));

        assertThat(merged(released, dead)).containsKey(name).doesNotContainKey("META-INF/versions/9/p/B.class");
    }

    @Test
    void licencesOfAllLibrariesAreKept() throws IOException {
        Path one = jar("one.jar", Map.of("META-INF/LICENSE", "free", "META-INF/NOTICE.txt", "seen"));
        Path two = jar("two.jar", Map.of("LICENSE.md", "freer", "p/License.class", ""));

        assertThat(merged(one, two))
                .containsEntry("META-INF/licenses/one.jar/LICENSE", "free")
                .containsEntry("META-INF/licenses/one.jar/NOTICE.txt", "seen")
                .containsEntry("META-INF/licenses/two.jar/LICENSE.md", "freer")
                .containsKey("p/License.class")
                .hasEntrySatisfying(
                        "META-INF/licenses/README.txt", list -> assertThat(list).contains("one.jar\ntwo.jar\n"));
    }

    @Test
    void folderOfClassesIsALibraryToo() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/p"));
        Files.writeString(classes.resolve("A.class"), "A");

        assertThat(merged(folder.resolve("classes"))).containsEntry("p/A.class", "A");
    }

    @Test
    void sameContentGivesTheSameBytes() throws IOException {
        Path one = jar("one.jar", Map.of("p/A.class", "A", "META-INF/services/x.Y", "a.A"));
        byte[] first = new StudentJar(MergedLibraries.of(List.of(one))).bytes();
        Files.delete(one);
        byte[] second = new StudentJar(MergedLibraries.of(
                        List.of(jar("one.jar", Map.of("META-INF/services/x.Y", "a.A", "p/A.class", "A")))))
                .bytes();

        assertThat(second).isEqualTo(first);
    }

    private SortedMap<String, String> merged(Path... libraries) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        MergedLibraries.of(List.of(libraries))
                .entries()
                .forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = folder.resolve(name);
        // As jar tools do, the manifest first.
        SortedMap<String, String> ordered = new TreeMap<>(entries);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : ordered.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
