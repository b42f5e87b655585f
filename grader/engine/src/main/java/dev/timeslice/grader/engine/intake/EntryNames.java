package dev.timeslice.grader.engine.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names in one zip, refused as soon as one could mean different files to different programs.
 *
 * <p>Nothing is ever unpacked to the disk, so that such a name could do no harm here; but who hands it in shows one
 * thing to us and another to a person who unpacks the zip. Bad names are refused, never mended.
 */
final class EntryNames {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    /** Characters that reorder the text around them. */
    private static final Set<Integer> BIDI =
            Set.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    private record Entry(String name, boolean folder) {}

    private final Limits limits;
    private final Map<String, Entry> entries = new HashMap<>();

    EntryNames(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param name as it stands in the zip; a folder's ends in a slash
     * @throws Refusal if the name is bad by itself or beside the names before it
     */
    void add(String name) throws Refusal {
        boolean folder = name.endsWith("/");
        String path = folder ? name.substring(0, name.length() - 1) : name;
        check(name, path);
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            register(path.substring(0, slash), true);
        }
        Entry earlier = register(path, folder);
        if (earlier != null && !folder) {
            throw new Refusal("intake.zip-duplicate", Shown.name(path));
        }
    }

    private void check(String name, String path) throws Refusal {
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            throw new Refusal("intake.zip-absolute", Shown.name(name));
        }
        if (path.indexOf('\\') >= 0) {
            throw new Refusal("intake.zip-backslash", Shown.name(name));
        }
        if (path.codePoints().anyMatch(character -> Character.isISOControl(character) || BIDI.contains(character))) {
            throw new Refusal("intake.zip-control-characters", Shown.name(name));
        }
        String[] segments = path.split("/", -1);
        if (segments.length > limits.depth()) {
            throw new Refusal("intake.too-deep", Shown.name(name), limits.depth());
        }
        for (String segment : segments) {
            if (segment.equals("..")) {
                throw new Refusal("intake.zip-escapes", Shown.name(name));
            }
            if (segment.getBytes(StandardCharsets.UTF_8).length > limits.nameBytes()) {
                throw new Refusal("intake.name-too-long", Shown.name(name), limits.nameBytes());
            }
            if (segment.isEmpty()
                    || segment.equals(".")
                    || segment.endsWith(".")
                    || segment.endsWith(" ")
                    || segment.indexOf(':') >= 0
                    || DEVICE.matcher(segment).matches()) {
                throw new Refusal("intake.zip-reserved-name", Shown.name(name));
            }
        }
    }

    /** The entry that had exactly this name before, if there was one. */
    private @Nullable Entry register(String path, boolean folder) throws Refusal {
        String folded = Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        Entry earlier = entries.putIfAbsent(folded, new Entry(path, folder));
        if (earlier == null) {
            return null;
        }
        if (!earlier.name.equals(path)) {
            throw new Refusal("intake.zip-twins", Shown.name(earlier.name), Shown.name(path));
        }
        if (earlier.folder != folder) {
            throw new Refusal("intake.zip-file-and-folder", Shown.name(path));
        }
        return earlier;
    }
}
