package dev.timeslice.grader.engine.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON schema whose breaks are told in a person's words.
 *
 * <p>The {@code description} of each part of the schema says what is expected there, so that schema and messages cannot
 * drift apart.
 */
final class YamlSchema {
    private static final int LONGEST_FINDING = 80;

    private final JsonNode definition;
    private final Schema schema;

    private YamlSchema(JsonNode definition) {
        this.definition = definition;
        this.schema =
                SchemaRegistry.withDefaultDialect(Dialects.getDraft202012()).getSchema(definition);
    }

    /**
     * @throws BadCourse if there is no schema at {@code path}
     */
    static YamlSchema read(Path path, String file) {
        try {
            return new YamlSchema(new ObjectMapper().readTree(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new BadCourse(file + ": expected a JSON schema, found " + e, e);
        }
    }

    /** Adds what breaks the schema. */
    void check(YamlDocument document, Problems problems) {
        for (Error error : schema.validate(document.tree())) {
            String place = String.valueOf(error.getInstanceLocation());
            String shown = place.isEmpty() ? "" : place.substring(1).replace('/', '.') + ": ";
            switch (error.getKeyword()) {
                case "additionalProperties" -> {
                    List<String> known = keysAround(error);
                    String key = error.getProperty();
                    problems.at(
                            document.line(place + "/" + key.replace("~", "~0").replace("/", "~1")),
                            shown + "expected one of the keys " + String.join(", ", known) + ", found " + key
                                    + Closest.hint(key, known));
                }
                case "required" ->
                    problems.at(
                            document.line(place), shown + "expected the key " + error.getProperty() + ", found none");
                default ->
                    problems.at(
                            document.line(place),
                            shown + "expected " + expected(error) + ", found "
                                    + shorten(document.tree().at(place)));
            }
        }
    }

    private List<String> keysAround(Error error) {
        List<String> keys = new ArrayList<>();
        around(error).path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private String expected(Error error) {
        String description = around(error).path("description").asText("");
        return description.isEmpty() ? error.getMessage() : description;
    }

    /** The part of the schema that holds the keyword which was broken. */
    private JsonNode around(Error error) {
        String keyword = String.valueOf(error.getSchemaLocation().getFragment());
        return definition.at(keyword.substring(0, Math.max(0, keyword.lastIndexOf('/'))));
    }

    private static String shorten(JsonNode node) {
        String text = node.toString();
        return text.length() <= LONGEST_FINDING ? text : text.substring(0, LONGEST_FINDING) + "...";
    }
}
