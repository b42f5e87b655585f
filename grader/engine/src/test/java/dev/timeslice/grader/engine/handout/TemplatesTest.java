package dev.timeslice.grader.engine.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Path HOME = Path.of(System.getProperty("timeslice.home", "../.."));
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>(maven-[a-z]+-plugin)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern JUNIT = Pattern.compile("<junit\\.version>([^<]+)</junit\\.version>");

    @Test
    void handoutIsBuiltWithTheVersionsOfTheRepository() throws IOException {
        String repository = Files.readString(HOME.resolve("pom.xml"));
        String handout = text(Templates.fill("pom.xml"));

        assertThat(plugins(handout))
                .isNotEmpty()
                .allSatisfy((plugin, version) -> assertThat(plugins(repository)).containsEntry(plugin, version));
        assertThat(first(JUNIT, handout)).isEqualTo(first(JUNIT, repository));
    }

    @Test
    void placesAreFilled() {
        assertThat(text(Templates.fill("unit-pom.xml", Map.of("unit", "ipc"))))
                .contains("<artifactId>ipc</artifactId>")
                .doesNotContain("@unit@");
    }

    @Test
    void everyLineEndsAsItsSystemWantsIt() {
        assertThat(text(Templates.fill("timeslice.cmd")).replace("\r\n", "")).doesNotContain("\n");
        assertThat(text(Templates.fill("timeslice.sh"))).doesNotContain("\r");
    }

    private static Map<String, String> plugins(String pom) {
        Map<String, String> versions = new TreeMap<>();
        Matcher plugin = PLUGIN.matcher(pom);
        while (plugin.find()) {
            versions.put(plugin.group(1), plugin.group(2));
        }
        return versions;
    }

    private static String first(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
