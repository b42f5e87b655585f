package dev.timeslice.testkit.blackbox;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

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

    /** Where asking means a look. */
    private static final long ASK_OUTSIDE_MILLIS = 25;

    /** Most of what is awaited comes soon, and then nobody need look at all. */
    private static final long FIRST_LOOK_MILLIS = 300;

    private static final int LOOKS_OF_REST = 25;
    /** Enough where nobody is accused of resting. */
    private static final int LOOKS_OF_PAUSE = 4;

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(90);
    /** What a JVM still has to do when its program rests already, such as to compile it, takes less by far. */
    private static final Duration CPU_OF_SPINNING = Duration.ofSeconds(2);
    /** The same, where it is not known that the program has nothing to do. */
    private static final Duration CPU_IN_VAIN = Duration.ofSeconds(5);

    private static final int MOST_PROCESSES = 48;
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_BYTES_WRITTEN = 64L << 20;

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
        // Nothing of the caller's environment, but Windows starts nothing without its root; and the mark by which is
        // found what was left behind.
        String root = builder.environment().get("SystemRoot");
        builder.environment().clear();
        if (root != null) {
            builder.environment().put("SystemRoot", root);
        }
        builder.environment().put(RunMark.NAME, folder.toString());
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

    /**
     * Waits until something holds that does not come without something being seen before.
     *
     * @param activity a number that changes as long as something is seen to go on beside the run's processes
     * @param awaited what should come, for the case that it does not
     * @throws CheckFailure if it does not come any more: the program has ended, rests for good, or computes on and on while nothing
     *     is seen
     */
    public void await(BooleanSupplier condition, LongSupplier activity, Message awaited) {
        await(condition, true, new Vain(activity, CPU_IN_VAIN), awaited);
    }

    private void await(BooleanSupplier condition, boolean alive, Message awaited) {
        await(condition, alive, Vain.never(), awaited);
    }

    private void await(BooleanSupplier condition, boolean alive, Vain vain, Message awaited) {
        long begin = System.nanoTime();
        Rest rest = new Rest(LOOKS_OF_REST);
        for (long wait = FIRST_LOOK_MILLIS; !holdsSoon(condition, alive, wait); wait = LOOK_MILLIS) {
            if (alive && !process.isAlive()) {
                throw failed(ENDED.with(awaited, exitValue()));
            }
            ProcessLook look = look();
            if (vain.isReached(look)) {
                throw new CheckFailure(VerdictKind.TIMED_OUT, COMPUTES.with(awaited), witnessOfThreads());
            }
            if (rest.isReached(look, output.size() + vain.activity())) {
                throw CheckFailure.failed(RESTS.with(awaited), witnessOfThreads());
            }
            if (System.nanoTime() - begin > LONGEST_NANOS) {
                throw new GraderFault("a black-box run neither went on nor came to rest while it was awaited that "
                        + awaited.en() + "\n" + witness(look));
            }
        }
    }

    /**
     * Waits until something holds, or nothing goes on any more: the processes rest, or compute while nothing is seen. That proves
     * nothing, since a machine that is busy enough makes anybody pause; but who would go on without an end is unlikely to.
     *
     * @param activity a number that changes as long as something is seen to go on beside the run's processes
     * @return whether it holds
     */
    public boolean awaitOrPause(BooleanSupplier condition, LongSupplier activity) {
        long begin = System.nanoTime();
        Rest rest = new Rest(LOOKS_OF_PAUSE);
        Vain vain = new Vain(activity, CPU_OF_SPINNING);
        while (!holdsSoon(condition, true, LOOK_MILLIS)) {
            ProcessLook look = look();
            if (vain.isReached(look)
                    || rest.isReached(look, output.size() + vain.activity())
                    || System.nanoTime() - begin > LONGEST_NANOS) {
                return condition.getAsBoolean();
            }
        }
        return true;
    }

    /**
     * Waits until all processes of the run rest, as they should when nobody wants anything of them.
     *
     * @throws CheckFailure if they use the processor without an end
     */
    public void expectPause() {
        long begin = System.nanoTime();
        Rest rest = new Rest(LOOKS_OF_PAUSE);
        Vain vain = new Vain(() -> 0, CPU_OF_SPINNING);
        for (ProcessLook look = look(); !rest.isReached(look, output.size()); look = look()) {
            if (vain.isReached(look)) {
                throw new CheckFailure(VerdictKind.BUSY_WAIT, SPINS, witnessOfThreads());
            }
            if (System.nanoTime() - begin > LONGEST_NANOS) {
                throw new GraderFault("a black-box run neither worked nor came to rest\n" + witness(look));
            }
            sleep(LOOK_MILLIS);
        }
    }

    /**
     * Asks again and again until it is time for the next look, or the program that should live has ended; by the clock, since
     * on a busy machine each nap is long, and whoever looks too seldom is thought to idle itself.
     */
    private boolean holdsSoon(BooleanSupplier condition, boolean alive, long waitMillis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            if (alive && !process.isAlive()) {
                join(outputReader);
                break;
            }
            sleep(alive ? ASK_MILLIS : ASK_OUTSIDE_MILLIS);
        }
        return condition.getAsBoolean();
    }

    private static final Message ENDED = Message.of(
            "Awaited: %s. But the program has ended before, with %d.", "기다린 것: %s. 그런데 프로그램이 그 전에 %d(으)로 끝났습니다.");
    private static final Message COMPUTES = Message.of(
            "Awaited: %s. But the program computes on and on, and nothing else goes on.",
            "기다린 것: %s. 그런데 프로그램이 계산만 계속하고 다른 일은 일어나지 않습니다.");
    private static final Message SPINS = Message.of(
            "Nobody wants anything of the program, but it uses the processor without an end.",
            "아무도 프로그램에 아무것도 시키지 않는데 프로세서를 끝없이 씁니다.");
    private static final Message RESTS = Message.of(
            "Awaited: %s. But all its processes rest, and nothing will happen any more.",
            "기다린 것: %s. 그런데 모든 프로세스가 멈추어 있어 더는 아무 일도 일어나지 않습니다.");

    /** Lets the program tell where its threads are, if it can. */
    private String witnessOfThreads() {
        int before = output.size();
        send("threads");
        for (int i = 0; i < 200 && output.size() == before && process.isAlive(); i++) {
            sleep(ASK_MILLIS);
        }
        return witness(look());
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

    /**
     * How many descriptors the run's processes have open on something; 0 where the system does not tell.
     *
     * @param what the end of a file's path; or a kind with a colon, such as {@code socket:}
     */
    public long descriptors(String what) {
        return look().descriptors(what);
    }

    /** Whether the program itself has ended. */
    public boolean hasEnded() {
        return !process.isAlive();
    }

    /** How many threads the run's processes have, those of their JVMs among them; 0 where the system does not tell. */
    public long threads() {
        return look().threads();
    }

    /** How much memory the run's processes have, in bytes; what several have together counts for each. 0 where the system does not tell. */
    public long residentBytes() {
        return look().residentBytes();
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
        long written = BytesInFolder.of(folder);
        if (written > MOST_BYTES_WRITTEN) {
            throw CheckFailure.failed(
                    Message.of("The program has written %d MiB into its folder.", "프로그램이 자기 폴더에 %d MiB를 썼습니다.")
                            .with(written >> 20),
                    witness(look));
        }
        return look;
    }

    private int exitValue() {
        try {
            boolean ended = false;
            while (!ended) {
                // With a limit each time: a thread that waits without one looks as if nobody would ever wake it.
                ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return process.exitValue();
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
            // The box ends with its first process, and all that is in it.
            Set<ProcessHandle> left = inBox ? new HashSet<>() : RunMark.carriers(folder);
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
}
