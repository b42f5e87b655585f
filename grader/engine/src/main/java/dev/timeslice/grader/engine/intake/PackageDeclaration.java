package dev.timeslice.grader.engine.intake;

/** Finds the package that a source file declares, by reading over comments and blanks as the compiler does. */
public final class PackageDeclaration {
    private static final String KEYWORD = "package";

    private final String source;
    private int position;

    private PackageDeclaration(String source) {
        this.source = source;
    }

    /** The package's name; empty if the file declares none. */
    public static String of(String source) {
        return new PackageDeclaration(source).read();
    }

    private String read() {
        skipBlanksAndComments();
        int afterKeyword = position + KEYWORD.length();
        if (!source.startsWith(KEYWORD, position)
                || (afterKeyword < source.length() && Character.isJavaIdentifierPart(source.charAt(afterKeyword)))) {
            return "";
        }
        position = afterKeyword;
        StringBuilder name = new StringBuilder();
        while (true) {
            skipBlanksAndComments();
            if (position >= source.length()) {
                return "";
            }
            char character = source.charAt(position);
            if (character == ';') {
                return name.toString();
            }
            if (character != '.' && !Character.isJavaIdentifierPart(character)) {
                return "";
            }
            name.append(character);
            position++;
        }
    }

    private void skipBlanksAndComments() {
        while (position < source.length()) {
            if (Character.isWhitespace(source.charAt(position))) {
                position++;
            } else if (source.startsWith("//", position)) {
                while (position < source.length() && "\r\n".indexOf(source.charAt(position)) < 0) {
                    position++;
                }
            } else if (source.startsWith("/*", position)) {
                int end = source.indexOf("*/", position + 2);
                position = end < 0 ? source.length() : end + 2;
            } else {
                return;
            }
        }
    }
}
