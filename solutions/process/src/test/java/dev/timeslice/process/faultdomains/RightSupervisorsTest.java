package dev.timeslice.process.faultdomains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.BlackBoxSite;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every right supervisor passes all black-box checks each time, every second time with all cores loaded. How often, says the
 * property {@code timeslice.supervisor.runs}; 100 before a release.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks at processes through /proc")
class RightSupervisorsTest {
    private static final String FILE = "ProcessSupervisor.java";
    private static final Path UNIT = Path.of(System.getProperty("timeslice.home", "../.."), "solutions/process");
    private static final Path REFERENCE = UNIT.resolve("src/main/java/dev/timeslice/process/faultdomains");
    private static final List<String> CHECKS = List.of(
            "dev.timeslice.publicchecks.process.faultdomains.ProcessSupervisorTest",
            "dev.timeslice.hiddenchecks.process.faultdomains.ProcessSupervisorTest");

    @TempDir
    private Path folder;

    static Stream<Path> rightSupervisors() throws IOException {
        try (Stream<Path> styles = Files.list(UNIT.resolve("variants/fault-domains/right"))) {
            List<Path> others = styles.filter(style -> Files.exists(style.resolve(FILE)))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(REFERENCE), others.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("rightSupervisors")
    void passesEachTimeAlsoUnderLoad(Path style) throws Exception {
        BlackBoxSite.install(new BlackBoxSite(List.of(), compiled(style)));
        int runs = Integer.getInteger("timeslice.supervisor.runs", 1);
        List<String> failures = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            try (Load load = run % 2 == 1 ? Load.onAllCores() : Load.none()) {
                assertThat(load.threads()).allMatch(Thread::isAlive);
                failures.addAll(run());
            }
        }

        assertThat(failures).isEmpty();
    }

    @AfterEach
    void restoreTheSite() {
        BlackBoxSite.install(new BlackBoxSite(List.of(), Map.of()));
    }

    private static List<String> run() throws ReflectiveOperationException {
        List<String> failures = new ArrayList<>();
        for (String name : CHECKS) {
            Class<?> type = Class.forName(name);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Check.class)) {
                    method.setAccessible(true);
                    try {
                        method.invoke(constructor.newInstance(), BlackBox.here());
                    } catch (InvocationTargetException e) {
                        failures.add(method.getName() + ": " + e.getCause());
                    }
                }
            }
        }
        return failures;
    }

    /** The class files of the exercise, with the style's own files in the place of the reference's. */
    private Map<String, byte[]> compiled(Path style) throws IOException {
        Map<String, Path> sources = new TreeMap<>();
        for (Path source : List.of(REFERENCE, style)) {
            try (Stream<Path> files = Files.list(source)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .forEach(file -> sources.put(file.getFileName().toString(), file));
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "--release",
                    "17",
                    "-d",
                    folder.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            assertThat(compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(sources.values()))
                            .call())
                    .isTrue();
        }
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                String name = folder.relativize(file).toString().replace('/', '.');
                classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    /** Threads that do nothing but compute. */
    private record Load(List<Thread> threads) implements AutoCloseable {
        static Load none() {
            return new Load(List.of());
        }

        static Load onAllCores() {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                Thread thread = new Thread(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                });
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
            return new Load(threads);
        }

        @Override
        public void close() {
            threads.forEach(Thread::interrupt);
        }
    }
}
