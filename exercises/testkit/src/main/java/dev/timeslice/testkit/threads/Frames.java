package dev.timeslice.testkit.threads;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the frames of the code under test from those of the JDK, of JUnit and of the grader. */
final class Frames {
    private static final int SHOWN = 3;

    /** Frames of the grader: a student learns nothing from a line of a check. */
    private static final List<String> OURS = List.of(
            "dev.timeslice.testkit.",
            "dev.timeslice.worker.",
            "dev.timeslice.hiddenchecks.",
            "dev.timeslice.publicchecks.",
            "org.junit.");

    private Frames() {}

    /**
     * Whether the frame is a line of the code under test. The class that the JVM makes of a lambda has no lines, and its
     * name holds an address, which would make two equal hangs differ; the lambda's body lies in the class around it.
     */
    static boolean isUnderTest(StackTraceElement frame) {
        return !isJdk(frame)
                && !isHidden(frame.getClassName())
                && OURS.stream().noneMatch(frame.getClassName()::startsWith);
    }

    /** The innermost frames of the code under test, as {@code take(BoundedBuffer.java:31) < run(...)}; may be empty. */
    static String underTest(StackTraceElement[] stack) {
        return String.join(
                " < ",
                Arrays.stream(stack)
                        .filter(Frames::isUnderTest)
                        .limit(SHOWN)
                        .map(frame -> frame.getMethodName() + "(" + place(frame) + ")")
                        .toList());
    }

    private static String place(StackTraceElement frame) {
        String file = frame.getFileName() == null ? simpleName(frame.getClassName()) : frame.getFileName();
        return frame.getLineNumber() < 0 ? file : file + ":" + frame.getLineNumber();
    }

    private static boolean isJdk(StackTraceElement frame) {
        @Nullable String module = frame.getModuleName();
        return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    }

    /** Only names of hidden classes hold a slash. */
    private static boolean isHidden(String className) {
        return className.indexOf('/') >= 0;
    }

    /** The class name without its package, nested classes joined by a dot, what the JVM numbers without its number. */
    static String simpleName(String className) {
        String named = className.replaceFirst("\\$\\$Lambda.*|/.*", "");
        String simple = named.substring(named.lastIndexOf('.') + 1).replace('$', '.');
        return named.length() < className.length() ? simple + ".lambda" : simple;
    }
}
