package dev.timeslice.grader.engine.run;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.Check;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.engine.TestEngine;
import org.opentest4j.AssertionFailedError;

/** Where the few libraries are that a worker may have; nothing else of the grader is on its class path. */
public final class WorkerClassPath {
    /** One class of each library. */
    private static final List<Class<?>> WORKER = List.of(
            dev.timeslice.grader.worker.Main.class,
            Check.class,
            NotImplemented.class,
            JupiterTestEngine.class,
            TestEngine.class,
            Test.class,
            Testable.class,
            AssertionFailedError.class,
            Assertions.class,
            // Loaded only by a check that explores schedules.
            org.objectweb.asm.ClassReader.class,
            org.objectweb.asm.tree.ClassNode.class,
            org.objectweb.asm.commons.Remapper.class);

    private WorkerClassPath() {}

    /** The worker's class path. */
    public static String worker() {
        return of(WORKER);
    }

    /** What submissions are compiled against: the model and its annotations, and nothing of the grader. */
    public static String submission() {
        return of(List.of(NotImplemented.class, Nullable.class));
    }

    /** Where the engine's own classes are. */
    public static String engine() {
        return of(List.of(WorkerClassPath.class));
    }

    /** What else a verdict depends on: the libraries that read rubrics, class files and rules. */
    public static String judge() {
        return of(List.of(
                org.objectweb.asm.ClassReader.class,
                org.objectweb.asm.tree.ClassNode.class,
                com.tngtech.archunit.lang.ArchRule.class,
                com.fasterxml.jackson.databind.ObjectMapper.class,
                com.fasterxml.jackson.dataformat.yaml.YAMLFactory.class));
    }

    private static String of(List<Class<?>> members) {
        Set<Path> places = new LinkedHashSet<>();
        members.forEach(member -> places.add(place(member)));
        return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + member + " has no path", e);
        }
    }
}
