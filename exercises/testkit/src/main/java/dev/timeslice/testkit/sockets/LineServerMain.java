package dev.timeslice.testkit.sockets;

import dev.timeslice.model.loop.BlockingWork;
import dev.timeslice.model.loop.LineServer;
import dev.timeslice.model.loop.ServerLimits;
import dev.timeslice.testkit.blackbox.OwnOutput;
import dev.timeslice.testkit.blackbox.ThreadTable;
import dev.timeslice.testkit.blackbox.Thrown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Serves by a server of the student's, and tells in lines what its pool does. Work goes on until its result is given.
 *
 * <p>Commands are {@code release TEXT RESULT}, {@code interrupt} and {@code threads}.
 */
public final class LineServerMain {
    private final PrintStream out;
    private final Thread serving;
    private final Map<String, String> results = new HashMap<>();
    private int atWork;

    private LineServerMain(PrintStream out, Thread serving) {
        this.out = out;
        this.serving = serving;
    }

    /** Takes the server's class, its three limits and the name of the socket. */
    public static void main(String[] arguments) {
        PrintStream out = OwnOutput.take();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Thrown.tell(out, System.err, thrown));
        LineServerMain main = new LineServerMain(out, Thread.currentThread());
        ServerLimits limits = new ServerLimits(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        Thread commands = new Thread(main::obey, "commands");
        commands.setDaemon(true);
        commands.start();
        try {
            server(arguments[0], limits, main::work).serve(arguments[4]);
            Thrown.say(out, "returned");
        } catch (Throwable thrown) {
            Thrown.tell(out, System.err, thrown);
        }
    }

    private static LineServer server(String className, ServerLimits limits, BlockingWork work) throws Throwable {
        try {
            return Class.forName(className)
                    .asSubclass(LineServer.class)
                    .getConstructor(ServerLimits.class, BlockingWork.class)
                    .newInstance(limits, work);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private synchronized String work(String text) {
        atWork++;
        Thrown.say(out, "begun " + text + " " + atWork);
        try {
            while (!results.containsKey(text)) {
                wait();
            }
            return results.get(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } finally {
            atWork--;
        }
    }

    private void obey() {
        try (BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                String[] words = line.split(" ", 3);
                switch (words[0]) {
                    case "release" -> release(words[1], words[2]);
                    case "interrupt" -> serving.interrupt();
                    case "threads" -> ThreadTable.print(out);
                    default -> throw new IllegalArgumentException("no command: " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void release(String text, String result) {
        results.put(text, result);
        notifyAll();
    }
}
