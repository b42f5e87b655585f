package dev.timeslice.testkit.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A child for supervisors: notes that it has been started, and does what its arguments say.
 *
 * <p>Steps are {@code out:N}, {@code err:N} and {@code both:N} (so many lines), {@code stubborn} (from now on it does not end by
 * signal 15), {@code grandchild} (starts a process that has the same output and stays), {@code exit:CODE}, {@code halt:CODE} (ends
 * at once), {@code crash} (writes to address 0), {@code wait} (until its standard input ends) and {@code linger} (whatever
 * becomes of its standard input). None lives longer than its folder.
 */
public final class ChildMain {
    /** The file in which each start is noted: the child's name and its pid. */
    static final String STARTS = "starts";

    /** Behind the child's name: the file that is there when it no longer ends by signal 15. */
    static final String IS_STUBBORN = ".stubborn";

    private static final long LOOK_MILLIS = 200;

    private ChildMain() {}

    /** Takes the folder, the child's name, and steps. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String name = arguments[1];
        endWith(folder);
        note(folder, name);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        for (String step : List.of(arguments).subList(2, arguments.length)) {
            int colon = step.indexOf(':');
            int number = colon < 0 ? 0 : Integer.parseInt(step.substring(colon + 1));
            switch (colon < 0 ? step : step.substring(0, colon)) {
                case "out" -> write(number, name, out, null);
                case "err" -> write(number, name, null, err);
                case "both" -> write(number, name, out, err);
                case "stubborn" -> {
                    refuseToEnd();
                    Files.createFile(folder.resolve(name + IS_STUBBORN));
                }
                case "grandchild" ->
                    new ProcessBuilder(Processes.child(folder, name + "-grandchild", "linger"))
                            .inheritIO()
                            .start();
                case "exit" -> System.exit(number);
                case "halt" -> Runtime.getRuntime().halt(number);
                case "crash" -> crash();
                case "wait" -> System.in.transferTo(OutputStream.nullOutputStream());
                case "linger" -> Thread.currentThread().join();
                default -> throw new IllegalArgumentException("no step: " + step);
            }
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
                "end with the run");
        watch.setDaemon(true);
        watch.start();
    }

    private static void note(Path folder, String name) throws IOException {
        Files.writeString(
                folder.resolve(STARTS),
                name + " " + ProcessHandle.current().pid() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void write(int lines, String name, @Nullable PrintStream out, @Nullable PrintStream err) {
        for (int i = 0; i < lines; i++) {
            if (out != null) {
                out.print(Lines.text(name, false, i) + "\n");
            }
            if (err != null) {
                err.print(Lines.text(name, true, i) + "\n");
            }
        }
        if (out != null) {
            out.flush();
        }
        if (err != null) {
            err.flush();
        }
    }

    private static void refuseToEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** A real one: the JVM gets a signal that it cannot make an exception of. Needs an option that opens the JDK's inside. */
    private static void crash() throws ReflectiveOperationException {
        Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
        Object instance = unsafe.getMethod("getUnsafe").invoke(null);
        unsafe.getMethod("putAddress", long.class, long.class).invoke(instance, 0L, 0L);
    }
}
