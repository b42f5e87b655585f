package dev.timeslice.grader.engine.verify;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/** Names of a class file in the form in which a student wrote them: {@code System.exit(int)}. */
final class SourceForm {
    private static final int LONGEST = 200;

    private SourceForm() {}

    /** A method or constructor: {@code Math.max(int, int)}, {@code new Thread(Runnable)}. */
    static String call(String owner, String name, String descriptor) {
        String arguments = Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(SourceForm::simple)
                .collect(Collectors.joining(", ", "(", ")"));
        String simpleOwner = simple(Type.getObjectType(owner));
        return shown(name.equals("<init>") ? "new " + simpleOwner + arguments : simpleOwner + "." + name + arguments);
    }

    /** A field: {@code System.in}. */
    static String field(String owner, String name) {
        return shown(simple(Type.getObjectType(owner)) + "." + name);
    }

    /** A type with its package: {@code java.util.concurrent.Phaser}. */
    static String type(Type type) {
        return shown(type.getClassName().replace('$', '.'));
    }

    /**
     * Text that came out of a class file, fit for any report: letters, digits and the signs of Java names only, so that
     * no control or direction character and no endless name gets through.
     */
    static String shown(String text) {
        String safe = text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isLetterOrDigit(c) || "_$.,()[]<> ".indexOf(c) >= 0 ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return safe.length() < text.length() ? safe + "..." : safe;
    }

    private static String simple(Type type) {
        String name = type.getClassName().replace('$', '.');
        int dot = type.getClassName().lastIndexOf('.');
        return name.substring(dot + 1);
    }
}
