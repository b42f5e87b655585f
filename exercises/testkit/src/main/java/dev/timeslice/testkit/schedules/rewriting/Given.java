package dev.timeslice.testkit.schedules.rewriting;

import java.util.List;

/** Tells the classes of a program from those that it is given and that stay as they are, on an ordinary class path. */
final class Given {
    private static final List<String> PREFIXES = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "dev.timeslice.model.",
            "dev.timeslice.testkit.",
            "org.junit.",
            "org.assertj.",
            "org.opentest4j.",
            "org.apiguardian.",
            "org.jspecify.",
            "org.objectweb.asm.");

    private Given() {}

    static boolean isGiven(String binaryName) {
        return PREFIXES.stream().anyMatch(binaryName::startsWith);
    }
}
