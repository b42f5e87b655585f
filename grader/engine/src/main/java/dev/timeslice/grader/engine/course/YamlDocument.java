package dev.timeslice.grader.engine.course;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A YAML file as a tree that still knows its lines.
 *
 * @param file as its author knows it: relative to the root of the course
 * @param tree its content
 * @param lines JSON pointer to line, from 1
 */
record YamlDocument(String file, JsonNode tree, Map<String, Integer> lines) {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern LINE = Pattern.compile("line (\\d+), column");
    private static final ObjectMapper TREES = new ObjectMapper(YAML);

    YamlDocument {
        lines = Map.copyOf(lines);
    }

    /**
     * @throws BadCourse if the file cannot be read or is not YAML, with the line
     */
    static YamlDocument read(Path path, String file) {
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException e) {
            throw new BadCourse(file + ": expected a readable file in UTF-8, found " + e, e);
        }
        try (JsonParser tree = YAML.createParser(text);
                JsonParser tokens = YAML.createParser(text)) {
            JsonNode root = TREES.readTree(tree);
            if (root == null || root.isMissingNode() || root.isNull()) {
                throw new BadCourse(file + ":1: expected YAML, found an empty file");
            }
            return new YamlDocument(file, root, linesOf(tokens));
        } catch (JsonProcessingException e) {
            throw notYaml(file, e);
        } catch (IOException e) {
            throw new BadCourse(file + ": cannot be read: " + e, e);
        }
    }

    /** Keeps the parser's words and drops its excerpts; the last line that it names is where it gave up. */
    private static BadCourse notYaml(String file, JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        int line = location == null ? 1 : location.getLineNr();
        Matcher named = LINE.matcher(e.getOriginalMessage());
        while (named.find()) {
            line = Integer.parseInt(named.group(1));
        }
        String words = e.getOriginalMessage()
                .lines()
                .filter(text -> !text.isBlank() && !text.startsWith(" "))
                .collect(Collectors.joining(", "));
        return new BadCourse(file + ":" + line + ": expected YAML, found an error " + words, e);
    }

    private static Map<String, Integer> linesOf(JsonParser tokens) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        while (tokens.nextToken() != null) {
            JsonToken token = tokens.currentToken();
            if (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
                // A key comes before its value, so that the key's line wins. Inside a structure that just began, the
                // context is already that of its content: its own place is the parent's.
                boolean opens = token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT;
                var context = opens ? tokens.getParsingContext().getParent() : tokens.getParsingContext();
                lines.putIfAbsent(
                        context.pathAsPointer().toString(),
                        tokens.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    /** The line of the node at {@code pointer}, or of the closest node around it. */
    int line(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }
        return lines.getOrDefault(place, 1);
    }
}
