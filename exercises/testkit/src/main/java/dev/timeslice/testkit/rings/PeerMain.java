package dev.timeslice.testkit.rings;

import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.RingFile;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.OwnOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the processes that share a ring: does what it is told, a command a line, words separated by tabs, one after the other, and says
 * in a line what came of it.
 *
 * <p>Commands are {@code create FILE CAPACITY}, {@code open FILE}, {@code put SEED FIRST COUNT}, {@code close}, {@code take COUNT},
 * {@code drain} (to the end), {@code rest} (what is there), {@code alive} and {@code release}. The consumer's process starts the
 * producer's: {@code peer}, and then {@code to COMMAND...}. {@code threads} is answered at once.
 */
public final class PeerMain {
    private static final int SPINS = 200;
    private static final long FIRST_NAP_NANOS = 50_000;
    /** So long that who waits in vain rests, by any measure. */
    private static final long LONGEST_NAP_NANOS = 250_000_000;

    private static final long LOOK_MILLIS = 200;

    private final PrintStream out;
    private final String name;
    private final Class<?> files;
    private final Class<?> rings;
    private final LinkedBlockingQueue<List<String>> commands = new LinkedBlockingQueue<>();
    private @Nullable Process peer;
    private @Nullable RingFile file;
    private @Nullable ClosableRing ring;

    private PeerMain(PrintStream out, String name, Class<?> files, Class<?> rings) {
        this.out = out;
        this.name = name;
        this.files = files;
        this.rings = rings;
    }

    /** Takes the process's name, and the classes of the file and of the ring. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = OwnOutput.take();
        endWith(Path.of("").toAbsolutePath());
        PeerMain main = new PeerMain(out, arguments[0], Class.forName(arguments[1]), Class.forName(arguments[2]));
        Thread worker = new Thread(main::obey, "commands");
        worker.setDaemon(true);
        worker.start();
        main.say("ready " + ProcessHandle.current().pid());
        main.listen();
    }

    /** Whatever becomes of the check, no process outlives the run's folder. */
    private static void endWith(Path folder) {
        Thread watch = new Thread(
                () -> {
                    while (Files.isDirectory(folder)) {
                        LockSupport.parkNanos(LOOK_MILLIS * 1_000_000);
                    }
                    Runtime.getRuntime().halt(0);
                },
                "end with the run");
        watch.setDaemon(true);
        watch.start();
    }

    private void listen() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            List<String> words = List.of(line.split("\t"));
            switch (words.get(0)) {
                case "threads" -> say("threads " + threads());
                case "peer" -> startPeer();
                case "to" -> tell(String.join("\t", words.subList(1, words.size())));
                default -> commands.add(words);
            }
        }
        // Who tells it what to do is gone.
        Runtime.getRuntime().halt(0);
    }

    private synchronized void say(String what) {
        // In one piece, because two processes write to the same pipe.
        byte[] line = (name + " " + what + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(line, 0, line.length);
        out.flush();
    }

    private static String threads() {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : workerFrames()) {
            text.append(" at ").append(frame.getClassName().replaceFirst(".*\\.", ""));
            text.append('.').append(frame.getMethodName()).append(':').append(frame.getLineNumber());
        }
        return text.length() > 300 ? text.substring(0, 300) : text.toString();
    }

    private static StackTraceElement[] workerFrames() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals("commands"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new StackTraceElement[0]);
    }

    /** Another process like this one, with the same output. */
    private void startPeer() throws IOException {
        List<String> command =
                BlackBox.likeThisProgram(PeerMain.class, List.of("producer", files.getName(), rings.getName()));
        peer = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void tell(String line) throws IOException {
        if (peer == null) {
            throw new IllegalStateException("there is no peer");
        }
        peer.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        peer.getOutputStream().flush();
    }

    private void obey() {
        while (true) {
            try {
                List<String> words = commands.take();
                say("did " + words.get(0) + obey(words));
            } catch (InterruptedException e) {
                return;
            } catch (InvocationTargetException e) {
                say(said(e.getTargetException()));
            } catch (Throwable thrown) {
                say(said(thrown));
            }
        }
    }

    private static String said(Throwable thrown) {
        String kind = thrown instanceof IOException ? "refused " : "threw ";
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return kind + thrown.getClass().getName() + message.replaceAll("\\s+", " ");
    }

    private String obey(List<String> words) throws Exception {
        switch (words.get(0)) {
            case "create" ->
                use((RingFile) files.getMethod("create", Path.class, int.class)
                        .invoke(null, Path.of(words.get(1)), Integer.parseInt(words.get(2))));
            case "open" -> use((RingFile) files.getMethod("open", Path.class).invoke(null, Path.of(words.get(1))));
            case "put" ->
                put(Long.parseLong(words.get(1)), Integer.parseInt(words.get(2)), Integer.parseInt(words.get(3)));
            case "close" -> theRing().close();
            case "take" -> {
                return " " + take(Integer.parseInt(words.get(1)));
            }
            case "drain" -> {
                return " " + drain();
            }
            case "rest" -> {
                return " " + rest();
            }
            case "alive" -> {
                return " " + theFile().isProducerAlive();
            }
            case "release" -> theFile().close();
            default -> throw new IllegalArgumentException("no command: " + words.get(0));
        }
        return "";
    }

    private void use(@Nullable RingFile opened) throws ReflectiveOperationException {
        if (opened == null) {
            throw new NullPointerException("the file is null");
        }
        file = opened;
        ring = (ClosableRing) rings.getConstructor(SharedSegment.class).newInstance(opened.segment());
    }

    private RingFile theFile() {
        if (file == null) {
            throw new IllegalStateException("there is no file");
        }
        return file;
    }

    private ClosableRing theRing() {
        if (ring == null) {
            throw new IllegalStateException("there is no ring");
        }
        return ring;
    }

    private void put(long seed, int first, int count) {
        ClosableRing to = theRing();
        for (int i = 0; i < count; i++) {
            long number = Numbers.number(seed, first + i);
            await(() -> to.put(number));
        }
    }

    private Numbers take(int count) {
        Numbers numbers = new Numbers();
        ClosableRing from = theRing();
        while (numbers.count() < count) {
            await(() -> takeOne(from, numbers));
        }
        return numbers;
    }

    private Numbers drain() {
        Numbers numbers = new Numbers();
        ClosableRing from = theRing();
        boolean[] finished = new boolean[1];
        while (!finished[0]) {
            await(() -> {
                if (takeOne(from, numbers)) {
                    return true;
                }
                finished[0] = from.isFinished();
                return finished[0];
            });
        }
        return numbers;
    }

    private Numbers rest() {
        Numbers numbers = new Numbers();
        ClosableRing from = theRing();
        boolean more = true;
        while (more) {
            more = takeOne(from, numbers);
        }
        return numbers;
    }

    private static boolean takeOne(ClosableRing from, Numbers numbers) {
        OptionalLong found = from.take();
        found.ifPresent(numbers::add);
        return found.isPresent();
    }

    /** Tries again until it works: at first at once, in the end so seldom that the process rests. */
    private static void await(BooleanSupplier step) {
        long nap = FIRST_NAP_NANOS;
        for (int tries = 0; !step.getAsBoolean(); tries++) {
            if (tries < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(nap);
                nap = Math.min(2 * nap, LONGEST_NAP_NANOS);
            }
        }
    }
}
