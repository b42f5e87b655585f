package dev.timeslice.testkit.supervision;

import dev.timeslice.testkit.blackbox.BlackBox;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child for supervisors: notes that it has been started, and does what its arguments say.
 *
 * <p>Steps are
 *
 * <ul>
 *   <li>{@code out:N}, {@code err:N} and {@code both:N}: writes so many lines, which nobody can foresee;
 *   <li>{@code odd}: writes empty and indented lines to both streams, and a last one without an end;
 *   <li>{@code fails-first}: ends with code 1 if this is the child's first start;
 *   <li>{@code stubborn}: from now on it does not end by signal 15;
 *   <li>{@code goodbye:MILLIS}: from now on it works for so long when it ends by signal 15, and then notes that it could;
 *   <li>{@code grandchild}: starts a process that has the same output and stays;
 *   <li>{@code exit:CODE}, and {@code halt:CODE}, which ends at once;
 *   <li>{@code crash}: writes to address 0;
 *   <li>{@code raise:SIGNAL}: ends itself by a signal that a JVM does not handle, such as 14 or 27;
 *   <li>{@code wait}: until its standard input ends, and notes how many bytes it has read from it;
 *   <li>{@code linger}: whatever becomes of its standard input.
 * </ul>
 *
 * <p>None lives longer than its folder.
 */
public final class ChildMain {
    /** The file of the notes, one a start. */
    static final String STARTS = "starts";

    /** Behind the child's name: the file that is there when it is stubborn, or will say goodbye. */
    static final String IS_READY = ".ready";

    /** Behind the child's name: the file that is there when it has ended after signal 15 as it wanted to. */
    static final String GOODBYE = ".goodbye";

    /** Behind the child's name: the file with the number of bytes that it has read. */
    static final String BYTES_READ = ".read";

    private static final long LOOK_MILLIS = 200;
    private static final long WORK_MILLIS = 5;
    private static final long DEFAULT_ACTION = 0;

    private final Path folder;
    private final String name;
    private final Wording output;
    private final Wording errors;
    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);

    private ChildMain(Path folder, String name, long seed) {
        this.folder = folder;
        this.name = name;
        this.output = Wording.ofOutput(name, seed);
        this.errors = Wording.ofErrors(name, seed);
    }

    /** Takes the folder, the child's name, and steps. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String name = arguments[1];
        endWith(folder);
        long seed = new SplittableRandom().nextLong();
        Files.writeString(
                folder.resolve(STARTS),
                new Note(name, ProcessHandle.current().pid(), seed).line().concat("\n"),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        ChildMain child = new ChildMain(folder, name, seed);
        for (String step : List.of(arguments).subList(2, arguments.length)) {
            child.take(Step.of(step));
        }
        // A hook that never returns must not keep it when it is done.
        Runtime.getRuntime().halt(0);
    }

    /** Whatever becomes of its supervisor and of the check, it does not outlive the run. */
    private static void endWith(Path folder) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (Files.isDirectory(folder)) {
                            Thread.sleep(LOOK_MILLIS);
                        }
                    } catch (InterruptedException e) {
                        // Nobody interrupts it; if somebody does, it ends too.
                    }
                    Runtime.getRuntime().halt(0);
                },
                BlackBox.END_WITH_THE_RUN);
        watch.setDaemon(true);
        watch.start();
    }

    private void take(Step step) throws Exception {
        int number = step.number();
        switch (step.verb()) {
            case "out" -> write(number, 0);
            case "err" -> write(0, number);
            case "both" -> write(number, number);
            case "odd" -> {
                out.print(output.odd());
                err.print(errors.odd());
                flush();
            }
            case "fails-first" -> {
                if (starts() == 1) {
                    Runtime.getRuntime().halt(1);
                }
            }
            case "stubborn" -> {
                whenAskedToEnd(() -> new CountDownLatch(1).await());
                noteReadiness();
            }
            case "goodbye" -> {
                whenAskedToEnd(() -> {
                    work(number);
                    Files.createFile(folder.resolve(name + GOODBYE));
                });
                noteReadiness();
            }
            case "grandchild" ->
                new ProcessBuilder(Processes.child(folder, name + "-grandchild", "linger"))
                        .inheritIO()
                        .start();
            case "exit" -> System.exit(number);
            case "halt" -> Runtime.getRuntime().halt(number);
            case "crash" -> crash();
            case "raise" -> raise(number);
            case "wait" -> {
                long read = System.in.transferTo(OutputStream.nullOutputStream());
                Files.writeString(folder.resolve(name + BYTES_READ), Long.toString(read));
            }
            case "linger" -> Thread.currentThread().join();
            default -> throw new IllegalArgumentException("no step: " + step);
        }
    }

    private void write(int lines, int complaints) {
        for (int i = 0; i < Math.max(lines, complaints); i++) {
            if (i < lines) {
                out.print(output.line());
            }
            if (i < complaints) {
                err.print(errors.line());
            }
        }
        flush();
    }

    private void flush() {
        out.flush();
        err.flush();
    }

    private long starts() throws IOException {
        try (Stream<String> notes = Files.lines(folder.resolve(STARTS), StandardCharsets.ISO_8859_1)) {
            return notes.flatMap(line -> Note.read(line).stream())
                    .filter(note -> note.name().equals(name))
                    .count();
        }
    }

    private void noteReadiness() throws IOException {
        Files.createFile(folder.resolve(name + IS_READY));
    }

    /** A tenth of a processor's time: who cleans up for long is not at rest. */
    private static void work(int millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            long rest = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WORK_MILLIS);
            while (System.nanoTime() < rest) {
                Thread.onSpinWait();
            }
            Thread.sleep(9 * WORK_MILLIS);
        }
    }

    private interface LastWords {
        void say() throws Exception;
    }

    private static void whenAskedToEnd(LastWords words) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                words.say();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** A real one: the JVM gets a signal that it cannot make an exception of. Needs an option that opens the JDK's inside. */
    private static void crash() throws ReflectiveOperationException {
        dumpNoMemory();
        Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
        Object instance = unsafe.getMethod("getUnsafe").invoke(null);
        unsafe.getMethod("putAddress", long.class, long.class).invoke(instance, 0L, 0L);
    }

    /** Where cores are written, this one is to be small: it ends up in the run's folder. */
    private static void dumpNoMemory() {
        try {
            Files.writeString(Path.of("/proc/self/coredump_filter"), "0");
        } catch (IOException e) {
            // There is no such file on other systems.
        }
    }

    /** By signals that a JVM has no use for, and by their default action, even if whoever started us has them ignored. */
    private static void raise(int number) throws ReflectiveOperationException {
        Class<?> type = Class.forName("jdk.internal.misc.Signal");
        Method handle = type.getDeclaredMethod("handle0", int.class, long.class);
        Method raise = type.getDeclaredMethod("raise0", int.class);
        handle.setAccessible(true);
        raise.setAccessible(true);
        handle.invoke(null, number, DEFAULT_ACTION);
        raise.invoke(null, number);
        throw new IllegalStateException("signal " + number + " has not ended the process");
    }
}
