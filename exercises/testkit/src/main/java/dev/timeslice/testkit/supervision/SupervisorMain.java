package dev.timeslice.testkit.supervision;

import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Supervisor;
import dev.timeslice.model.process.SupervisorHost;
import dev.timeslice.model.process.Termination;
import dev.timeslice.testkit.blackbox.OwnOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs a supervisor by commands, a line each, words separated by tabs, and tells in lines what it reports.
 *
 * <p>Commands are {@code run NAME COMMAND...}, {@code stop NAME}, {@code close}, {@code slow lines} and {@code slow over}
 * (from now on it takes its time over these reports), {@code threads} and {@code bye}.
 */
public final class SupervisorMain {
    private final PrintStream out;
    private final Supervisor supervisor;
    private final Host host;

    private SupervisorMain(PrintStream out, Supervisor supervisor, Host host) {
        this.out = out;
        this.supervisor = supervisor;
        this.host = host;
    }

    /** Takes the supervisor's class, its four limits and the milliseconds of grace. */
    public static void main(String[] arguments) throws Throwable {
        PrintStream out = OwnOutput.take();
        RestartLimits limits = new RestartLimits(
                Integer.parseInt(arguments[1]),
                Long.parseLong(arguments[2]),
                Long.parseLong(arguments[3]),
                Long.parseLong(arguments[4]));
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            out.println(said(thrown));
            thrown.printStackTrace();
        });
        Host host = new Host(out);
        try {
            Supervisor supervisor = Class.forName(arguments[0])
                    .asSubclass(Supervisor.class)
                    .getConstructor(RestartLimits.class, long.class, SupervisorHost.class)
                    .newInstance(limits, Long.parseLong(arguments[5]), host);
            out.println("ready " + ProcessHandle.current().pid());
            new SupervisorMain(out, supervisor, host).obey();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String said(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return "threw " + thrown.getClass().getName() + message.replaceAll("\\s+", " ");
    }

    private void obey() throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            List<String> words = List.of(line.split("\t"));
            switch (words.get(0)) {
                case "bye" -> {
                    return;
                }
                case "threads" -> threads();
                case "slow lines" -> {
                    host.slowLines = true;
                    out.println("did slow");
                }
                case "slow over" -> {
                    host.slowOver = true;
                    out.println("did slow");
                }
                default -> {
                    // A call that never returns must not keep the next command from being read.
                    Thread thread = new Thread(() -> obey(words), "command " + words.get(0));
                    thread.setDaemon(true);
                    thread.start();
                }
            }
        }
    }

    private void obey(List<String> words) {
        try {
            switch (words.get(0)) {
                case "run" -> supervisor.supervise(words.get(1), words.subList(2, words.size()));
                case "stop" -> supervisor.stop(words.get(1));
                case "close" -> supervisor.close();
                default -> throw new IllegalArgumentException(words.get(0));
            }
            out.println("did " + words.get(0) + (words.size() > 1 ? " " + words.get(1) : ""));
        } catch (Throwable thrown) {
            out.println(said(thrown));
        }
    }

    private void threads() {
        StringBuilder table = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            if (frames.length > 0 && !thread.getName().equals("main")) {
                table.append("thread ").append(thread.getName()).append(' ').append(thread.getState());
                for (StackTraceElement frame : frames) {
                    if (!frame.getClassName().startsWith("java.")
                            && !frame.getClassName().startsWith("jdk.")) {
                        table.append(" at ").append(frame.getClassName().replaceFirst(".*\\.", ""));
                        table.append('.')
                                .append(frame.getMethodName())
                                .append(':')
                                .append(frame.getLineNumber());
                        break;
                    }
                }
                table.append('\n');
            }
        });
        out.print(table);
        out.flush();
    }

    /**
     * Tells on standard output.
     *
     * <p>While it is slow, it takes the first lines of a run only when the run's process is gone, or takes its time over the
     * last report of a child. Whoever waits for what belongs before an end notices nothing of that. Whoever does not is seen
     * to, which otherwise would be a matter of luck; nobody is blamed for the time itself.
     */
    private static final class Host implements SupervisorHost {
        private static final long NAP_MILLIS = 400;
        private static final long ASK_MILLIS = 5;
        private static final long LONGEST_WAIT_MILLIS = 10_000;

        private final PrintStream out;
        private final Map<String, Lines> lines = new ConcurrentHashMap<>();
        private final Map<String, Long> running = new ConcurrentHashMap<>();
        private final Set<String> silent = ConcurrentHashMap.newKeySet();
        private volatile boolean slowLines;
        private volatile boolean slowOver;

        Host(PrintStream out) {
            this.out = out;
        }

        @Override
        public long nowMillis() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        }

        @Override
        public void pause(String name, long millis) throws InterruptedException {
            out.println("pause " + name + " " + millis);
            Thread.sleep(millis);
        }

        @Override
        public void started(String name, long pid) {
            running.put(name, pid);
            silent.add(name + " false");
            silent.add(name + " true");
            out.println("started " + name + " " + pid);
        }

        @Override
        public void line(String name, boolean error, String line) {
            if (silent.remove(name + " " + error) && slowLines) {
                awaitEnd(running.getOrDefault(name, 0L));
                nap(NAP_MILLIS);
            }
            of(name, error).add(line);
        }

        private Lines of(String name, boolean error) {
            return lines.computeIfAbsent(name + " " + error, key -> new Lines());
        }

        private static void awaitEnd(long pid) {
            for (long waited = 0; waited < LONGEST_WAIT_MILLIS && lives(pid); waited += ASK_MILLIS) {
                nap(ASK_MILLIS);
            }
        }

        private static boolean lives(long pid) {
            return pid > 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }

        /** Sleeps to the end; an interrupt is meant for the caller, who gets it then. */
        private static void nap(long millis) {
            boolean interrupted = false;
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                try {
                    TimeUnit.NANOSECONDS.sleep(left);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void ended(String name, Termination how) {
            String sums = "lines " + name + " " + of(name, false) + " " + of(name, true);
            String shown = how instanceof Termination.Exited exited
                    ? "exited " + exited.code()
                    : "signaled " + ((Termination.Signaled) how).signal();
            out.println(sums + "\nended " + name + " " + shown);
        }

        @Override
        public void over(String name, Ending ending) {
            if (slowOver) {
                nap(NAP_MILLIS);
            }
            out.println("over " + name + " " + ending);
        }
    }
}
