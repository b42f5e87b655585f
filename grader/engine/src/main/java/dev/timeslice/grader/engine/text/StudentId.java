package dev.timeslice.grader.engine.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a name that somebody chose into a student's id that is safe as a file name and in a table. */
public final class StudentId {
    private static final int LONGEST = 100;
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Set<Integer> SIGNS = Set.of((int) '.', (int) '_', (int) '-', (int) '@');

    private StudentId() {}

    /**
     * Letters and digits of any script and {@code . _ - @}, at most 100 characters, neither a dot nor a dash at the
     * beginning nor a dot at the end; whatever else is in the name becomes an underscore.
     */
    public static String of(String name) {
        StringBuilder safe = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .codePoints()
                .limit(LONGEST)
                .forEach(character -> {
                    boolean kept = Character.isLetterOrDigit(character)
                            || SIGNS.contains(character)
                            // Marks that no letter could be composed with, as Indic and Thai names have them.
                            || (Character.getType(character) == Character.NON_SPACING_MARK && safe.length() > 0);
                    safe.appendCodePoint(kept ? character : '_');
                });
        String id = safe.toString().replaceFirst("^[.-]+", "").replaceFirst("\\.+$", "");
        if (id.isEmpty()) {
            return "_";
        }
        return DEVICE.matcher(id).matches() ? "_" + id : id;
    }

    /** Equal for ids that some file systems take for the same name. */
    public static String folded(String id) {
        return id.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
