package dev.timeslice.grader.simulate.workload;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.timeslice.grader.engine.course.Closest;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workload as a document: {@code tasks}, a list of maps whose keys are the columns of the table, and if the author
 * likes, {@code explanation}, {@code policies}, {@code set}, and {@code programs} that tasks name. It is read token by token, so that every complaint has its
 * line.
 */
final class YamlScenario {
    private static final List<String> KEYS = List.of("explanation", "policies", "programs", "set", "tasks");
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final Texts texts;
    private final TaskReader tasks;
    private final List<TaskRow> rows = new ArrayList<>();
    private final List<String> policies = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private @Nullable String explanation;

    /**
     * @param file its name, for complaints
     */
    YamlScenario(String file, Texts texts) {
        this.file = file;
        this.texts = texts;
        this.tasks = new TaskReader(texts);
    }

    /**
     * @throws BadInput if the text is no workload, with the line
     */
    Scenario read(String text) {
        try (JsonParser in = YAML.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw unexpected(in, texts.get("yaml.keys", String.join(", ", KEYS)));
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                section(in, in.currentName());
            }
        } catch (JsonProcessingException e) {
            throw notYaml(e);
        } catch (IOException e) {
            throw texts.bad("yaml.broken", file, 1, String.valueOf(e.getMessage()));
        }
        // Programs may stand behind the tasks that name them.
        rows.forEach(tasks::add);
        tasks.library().readAll();
        return tasks.scenario(file, explanation, policies, settings);
    }

    private void section(JsonParser in, String key) throws IOException {
        String place = place(in);
        in.nextToken();
        switch (key) {
            case "explanation" -> explanation = explanation(in);
            case "policies" -> policies.addAll(scalars(in));
            case "set" -> fields(in).forEach((knob, field) -> settings.add(new Setting(knob, field.text, field.place)));
            case "programs" ->
                fields(in).forEach((name, field) -> tasks.library().add(name, field.text, field.place));
            case "tasks" -> tasks(in);
            default -> throw texts.bad("yaml.key", place, String.join(", ", KEYS), meant(key, KEYS));
        }
    }

    /** One sentence, or one for each language. */
    private @Nullable String explanation(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            return scalar(in);
        }
        Map<String, Field> languages = fields(in);
        Field chosen = languages.get(texts.locale().getLanguage());
        if (chosen == null) {
            chosen = languages.get("en");
        }
        return chosen == null ? null : chosen.text;
    }

    private void tasks(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(in, texts.get("yaml.list-of-tasks"));
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            String place = place(in);
            Map<String, String> cells = new LinkedHashMap<>();
            for (Map.Entry<String, Field> field : fields(in).entrySet()) {
                if (!TaskReader.COLUMNS.contains(field.getKey())) {
                    throw texts.bad(
                            "yaml.key",
                            field.getValue().place,
                            String.join(", ", TaskReader.COLUMNS),
                            meant(field.getKey(), TaskReader.COLUMNS));
                }
                if (!field.getValue().text.isEmpty()) {
                    cells.put(field.getKey(), field.getValue().text);
                }
            }
            rows.add(new TaskRow(place, cells));
        }
    }

    private String meant(String found, List<String> known) {
        return Closest.to(found, known)
                .map(word -> texts.get("found.meant", found, word))
                .orElse(found);
    }

    private Map<String, Field> fields(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(in, texts.get("yaml.map"));
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            String place = place(in);
            in.nextToken();
            fields.put(name, new Field(String.join(" ", scalars(in)), place));
        }
        return fields;
    }

    /** A list of values, or one value alone. */
    private List<String> scalars(JsonParser in) throws IOException {
        List<String> values = new ArrayList<>();
        if (in.currentToken() != JsonToken.START_ARRAY) {
            values.add(scalar(in));
            return values;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(scalar(in));
        }
        return values;
    }

    private String scalar(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == null || !token.isScalarValue()) {
            throw unexpected(in, texts.get("yaml.value"));
        }
        return token == JsonToken.VALUE_NULL ? "" : in.getText().strip();
    }

    private BadInput unexpected(JsonParser in, String expected) throws IOException {
        JsonToken token = in.currentToken();
        String found;
        if (token == null) {
            found = texts.get("yaml.nothing");
        } else if (token == JsonToken.START_ARRAY) {
            found = texts.get("yaml.a-list");
        } else if (token == JsonToken.START_OBJECT) {
            found = texts.get("yaml.a-map");
        } else {
            found = in.getText();
        }
        return texts.bad("yaml.unexpected", place(in), expected, found);
    }

    private BadInput notYaml(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        int line = location == null ? 1 : location.getLineNr();
        String words = e.getOriginalMessage().lines().findFirst().orElse("?");
        return texts.bad("yaml.broken", file, line, words);
    }

    private String place(JsonParser in) {
        return file + ":" + in.currentTokenLocation().getLineNr();
    }

    /** A value and the line of its key. */
    private record Field(String text, String place) {}
}
