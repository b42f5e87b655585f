package dev.timeslice.grader.simulate.workload;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Finds the workload that somebody names: a file, one of those that Timeslice ships, or one by chance. */
public final class Scenarios {
    /** More than a million tasks need. */
    private static final long MOST_BYTES = 256L << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Texts texts;

    public Scenarios(Texts texts) {
        this.texts = texts;
    }

    /** The names of the workloads that Timeslice ships, in the order in which they are listed. */
    public List<String> names() {
        return resource("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * @param name of a workload that Timeslice ships
     */
    public Scenario named(String name) {
        Scenario scenario = new YamlScenario(name, texts).read(resource(name + ".yml"));
        return new Scenario(
                name,
                scenario.explanation(),
                scenario.workload(),
                scenario.places(),
                scenario.memories(),
                scenario.policies(),
                scenario.settings());
    }

    /**
     * @param name of a file that ends with {@code .csv}, {@code .yml} or {@code .yaml}, or of a workload that Timeslice
     *     ships
     * @throws BadInput if there is no such workload, or it is not as it must be
     */
    public Scenario read(String name) {
        if (names().contains(name)) {
            return named(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean yaml = lower.endsWith(".yml") || lower.endsWith(".yaml");
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw texts.bad("workload.unknown", String.join(", ", names()), name);
        }
        String text = text(file, name);
        return yaml ? new YamlScenario(name, texts).read(text) : new CsvScenario(name, texts).read(text);
    }

    /**
     * @param recipe as written after {@code --random}
     * @throws BadInput if it is no recipe
     */
    public Scenario random(String recipe) {
        return new RandomScenario(texts).read(recipe);
    }

    private String text(Path file, String name) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw texts.bad("workload.large", name, MOST_BYTES, Files.size(file));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw texts.bad("workload.encoding", name);
        } catch (IOException e) {
            throw texts.bad("workload.unreadable", name, e.toString());
        }
    }

    private static String resource(String name) {
        try (InputStream bytes = Scenarios.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar of simulations lacks " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
