package dev.timeslice.grader.engine.intake;

/** Names that a student chose, made harmless for a message: short, and nothing invisible in them. */
final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    static String name(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(character -> {
            if (isInvisible(character)) {
                shown.append(String.format("\\u%04X", character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return name.codePointCount(0, name.length()) > LONGEST ? shown + "..." : shown.toString();
    }

    /** Control and format characters, line ends, unpaired surrogates: what can make one name look like another. */
    static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
