package dev.timeslice.testkit.blackbox;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program, with all the processes that it starts; nothing of them is left when it is closed.
 *
 * <p>Nothing is concluded from elapsed time: a program has stopped for good when none of its processes has used the
 * processor, wanted to use it, begun, ended or said anything through many looks. What keeps working without an end is stopped by the
 * CPU time of its check; a run that neither works nor rests is the grader's matter.
 */
public final class BlackBoxRun implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;
    /** What is awaited is asked for more often than all processes are looked at, which reads about every one of the machine. */
    private static final long ASK_MILLIS = 5;

    private static final int LOOKS_OF_REST = 50;
    /** A thread that is ready and is not let run may be about to do what is awaited; an idle JVM has one now and then. */
    private static final int LOOKS_THAT_READINESS_COSTS = 5;

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(90);
    /** An idle JVM wakes up now and then. */
    private static final Duration CPU_OF_REST = Duration.ofMillis(100);

    private static final int MOST_PROCESSES = 48;
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_BYTES_WRITTEN = 64L << 20;
    private static final String MARK = "TIMESLICE_RUN";

    private final Process process;
    private final Path folder;
    private final boolean inBox;
    private final Transcript output = new Transcript();
    private final Transcript errors = new Transcript();
    private final Thread outputReader;
    private final Thread errorReader;
    private final Set<ProcessHandle> known = new HashSet<>();

    private BlackBoxRun(Process process, Path folder, boolean inBox) {
        this.process = process;
        this.folder = folder;
        this.inBox = inBox;
        outputReader = reader("program's output", process.getInputStream(), output);
        errorReader = reader("program's errors", process.getErrorStream(), errors);
    }

    static BlackBoxRun start(List<String> command, Path folder, boolean inBox) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // Nothing of the caller's environment, but Windows starts nothing without its root; and the mark by which what
        // was
        // left behind is found.
        String root = builder.environment().get("SystemRoot");
        builder.environment().clear();
        if (root != null) {
            builder.environment().put("SystemRoot", root);
        }
        builder.environment().put(MARK, folder.toString());
        return new BlackBoxRun(builder.start(), folder, inBox);
    }

    private static Thread reader(String name, InputStream in, Transcript transcript) {
        Thread thread = new Thread(() -> transcript.read(in), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The folder that the program and all that it starts share with the check. */
    public Path folder() {
        return folder;
    }

    /** Whether it is confined by the operating system. */
    public boolean isInBox() {
        return inBox;
    }

    /** Gives the program a line to read; a program that is gone does not read it. */
    public void send(String line) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            // It has ended; whatever is awaited of it will not come, and that is what counts.
        }
    }

    /** What the program has written to standard output so far, in lines; the end of very much is left out. */
    public List<String> lines() {
        return output.lines();
    }

    /**
     * Waits until something holds.
     *
     * @param awaited what should come, for the case that it does not
     * @throws CheckFailure if it does not come any more: the program has ended, or rests for good
     */
    public void await(BooleanSupplier condition, Message awaited) {
        await(condition, true, awaited);
    }

    /** The same, but the program need not live; what is awaited may be its end. */
    public void awaitOutside(BooleanSupplier condition, Message awaited) {
        await(condition, false, awaited);
    }

    private void await(BooleanSupplier condition, boolean alive, Message awaited) {
        long begin = System.nanoTime();
        Rest rest = new Rest();
        while (!holdsSoon(condition)) {
            boolean ended = !process.isAlive();
            if (ended && alive) {
                join(outputReader);
                if (condition.getAsBoolean()) {
                    return;
                }
                throw failed(ENDED.with(awaited, exitValue()));
            }
            ProcessLook look = look();
            if (rest.isReached(look, output.size())) {
                throw stuck(awaited);
            }
            if (System.nanoTime() - begin > LONGEST_NANOS) {
                throw new GraderFault("a black-box run neither went on nor came to rest while it was awaited that "
                        + awaited.en() + "\n" + witness(look));
            }
        }
    }

    /** Asks again and again until it is time for the next look. */
    private static boolean holdsSoon(BooleanSupplier condition) {
        for (long waited = 0; waited < LOOK_MILLIS; waited += ASK_MILLIS) {
            if (condition.getAsBoolean()) {
                return true;
            }
            sleep(ASK_MILLIS);
        }
        return condition.getAsBoolean();
    }

    private static final Message ENDED = Message.of(
            "Awaited: %s. But the program has ended before, with %d.", "기다린 것: %s. 그런데 프로그램이 그 전에 %d(으)로 끝났습니다.");
    private static final Message RESTS = Message.of(
            "Awaited: %s. But all its processes rest, and nothing will happen any more.",
            "기다린 것: %s. 그런데 모든 프로세스가 멈추어 있어 더는 아무 일도 일어나지 않습니다.");

    /** Lets the program tell what its threads wait for, if it can. */
    private CheckFailure stuck(Message awaited) {
        int before = output.size();
        send("threads");
        for (int i = 0; i < 200 && output.size() == before && process.isAlive(); i++) {
            sleep(ASK_MILLIS);
        }
        return failed(RESTS.with(awaited));
    }

    /** A failure of the program, with what it said and which processes it has. */
    public CheckFailure failed(Message sentence) {
        return CheckFailure.failed(sentence, witness(look()));
    }

    private String witness(ProcessLook look) {
        String said = errors.tail();
        return "the program said\n" + indented(output.tail())
                + (said.isEmpty() ? "" : "and to standard error\n" + indented(said)) + "processes\n"
                + indented(look.table());
    }

    private static String indented(String lines) {
        return lines.isEmpty() ? "  -\n" : lines.indent(2);
    }

    /** The process, in the program's own numbering, lives; one that has ended and was not waited for does not. */
    public boolean lives(long pid) {
        return look().withPid(pid).filter(one -> !one.zombie()).isPresent();
    }

    /** Whether there is such a process that has ended and was not waited for. */
    public boolean isZombie(long pid) {
        return look().withPid(pid).filter(ProcessLook.Seen::zombie).isPresent();
    }

    /** Ends a process of the run by signal 9, in the program's own numbering. */
    public void kill(long pid) {
        look().withPid(pid).ifPresent(one -> one.handle().destroyForcibly());
    }

    /** Asks a process of the run by signal 15 to end, in the program's own numbering. */
    public void terminate(long pid) {
        look().withPid(pid).ifPresent(one -> one.handle().destroy());
    }

    private ProcessLook look() {
        ProcessLook look = ProcessLook.of(process.toHandle(), known);
        look.processes().forEach(one -> known.add(one.handle()));
        if (look.processes().size() > MOST_PROCESSES) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The program has %d processes at once, and no right one needs so many.",
                                    "프로그램의 프로세스가 한꺼번에 %d개입니다. 올바른 프로그램에는 이렇게 많이 필요하지 않습니다.")
                            .with(look.processes().size()),
                    witness(look));
        }
        if (look.residentBytes() > MOST_BYTES) {
            throw new CheckFailure(
                    VerdictKind.OUT_OF_MEMORY,
                    Message.of(
                                    "The processes of the program have %d MiB of memory together.",
                                    "프로그램의 프로세스들이 메모리를 모두 %d MiB 차지합니다.")
                            .with(look.residentBytes() >> 20),
                    witness(look));
        }
        long written = bytesIn(folder);
        if (written > MOST_BYTES_WRITTEN) {
            throw CheckFailure.failed(
                    Message.of("The program has written %d MiB into its folder.", "프로그램이 자기 폴더에 %d MiB를 썼습니다.")
                            .with(written >> 20),
                    witness(look));
        }
        return look;
    }

    private static long bytesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            // A file went away while it was counted; the next look counts again.
            return 0;
        }
    }

    private int exitValue() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while a program of a black-box check ended", e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while a program of a black-box check ran", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all processes of the run, those that have lost their parents too, and deletes its folder. */
    @Override
    public void close() {
        try {
            endAll();
            join(outputReader);
            join(errorReader);
        } finally {
            BlackBox.delete(folder);
        }
    }

    private void endAll() {
        for (int i = 0; i < 200; i++) {
            ProcessLook look = ProcessLook.of(process.toHandle(), known);
            look.processes().forEach(one -> known.add(one.handle()));
            Set<ProcessHandle> left = marked();
            look.living().forEach(one -> left.add(one.handle()));
            if (left.isEmpty()) {
                exitValue();
                return;
            }
            left.forEach(handle -> handle.destroyForcibly());
            process.destroyForcibly();
            // Shorter naps at first: most runs are gone at once.
            sleep(Math.min(LOOK_MILLIS, 1L + i));
        }
        throw new GraderFault("processes of a black-box run do not end");
    }

    /** Processes that carry the run's mark, whoever their parent is by now; none where the system does not tell. */
    private Set<ProcessHandle> marked() {
        Set<ProcessHandle> marked = new HashSet<>();
        if (inBox) {
            // The box ends with its first process, and all that is in it.
            return marked;
        }
        String mark = MARK + "=" + folder;
        ProcessHandle.allProcesses().forEach(handle -> {
            if (environment(handle).anyMatch(mark::equals) && handle.isAlive()) {
                marked.add(handle);
            }
        });
        return marked;
    }

    private static Stream<String> environment(ProcessHandle handle) {
        Path file = Path.of("/proc", Long.toString(handle.pid()), "environ");
        try {
            return Files.isReadable(file)
                    ? Stream.of(
                            Files.readString(file, StandardCharsets.ISO_8859_1).split("\0"))
                    : Stream.empty();
        } catch (IOException e) {
            // Another user's, or gone.
            return Stream.empty();
        }
    }

    /** Whether anything has happened lately. */
    private static final class Rest {
        private @Nullable Set<ProcessHandle> living;
        private Duration cpu = Duration.ZERO;
        private int said;
        private int looks;

        boolean isReached(ProcessLook look, int sayings) {
            Set<ProcessHandle> now = new HashSet<>();
            look.living().forEach(one -> now.add(one.handle()));
            boolean rests = now.equals(living)
                    && sayings == said
                    && look.cpu().minus(cpu).compareTo(CPU_OF_REST) < 0;
            if (!rests) {
                living = now;
                cpu = look.cpu();
                said = sayings;
                looks = 0;
            }
            looks = look.isAnyRunnable() ? Math.max(0, looks - LOOKS_THAT_READINESS_COSTS) : looks + 1;
            return looks > LOOKS_OF_REST;
        }
    }
}
