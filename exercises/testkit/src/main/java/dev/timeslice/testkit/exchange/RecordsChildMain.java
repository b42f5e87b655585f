package dev.timeslice.testkit.exchange;

import dev.timeslice.model.exchange.RecordFile;
import dev.timeslice.testkit.blackbox.OwnOutput;
import dev.timeslice.testkit.blackbox.ThreadTable;
import dev.timeslice.testkit.blackbox.Thrown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the processes that share a file of records, by a student's class. It obeys commands, a line each, and tells in lines what comes of
 * them.
 *
 * <p>Commands are {@code append COUNT}, {@code enter} (append one, and tell when it is about to and when it has the file), {@code hold} (the
 * same, but it keeps the file until {@code release}), {@code read}, {@code fail} (have an append fail that has the file), {@code close},
 * {@code ping} and {@code threads}. All but the last two run on threads of their own.
 */
public final class RecordsChildMain {
    /** The answer to {@code ping}: whoever gives it is let run. */
    static final String PONG = "pong";

    private final PrintStream out;
    private final String name;
    private final RecordFile file;
    private int tags;
    private boolean released;

    private RecordsChildMain(PrintStream out, String name, RecordFile file) {
        this.out = out;
        this.name = name;
        this.file = file;
    }

    /** Takes its name, the class, the file's path and the most bytes of a record. */
    public static void main(String[] arguments) throws Throwable {
        PrintStream out = OwnOutput.take();
        try {
            RecordFile file = Class.forName(arguments[1])
                    .asSubclass(RecordFile.class)
                    .getConstructor(String.class, int.class)
                    .newInstance(arguments[2], Integer.parseInt(arguments[3]));
            RecordsChildMain main = new RecordsChildMain(out, arguments[0], file);
            main.say("ready " + ProcessHandle.current().pid());
            main.obey();
        } catch (InvocationTargetException e) {
            Thrown.tell(out, System.err, Objects.requireNonNullElse(e.getCause(), e));
        }
        // Whatever still waits for a lock, it ends with the program that has started it.
        Runtime.getRuntime().halt(0);
    }

    private void say(String what) {
        Thrown.say(out, name + " " + what);
    }

    private void obey() throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "release" -> release();
                case "ping" -> say(PONG);
                case "threads" -> ThreadTable.print(out);
                default -> {
                    Thread thread = new Thread(() -> obey(words), words[0]);
                    thread.setDaemon(true);
                    thread.start();
                }
            }
        }
    }

    private void obey(String[] words) {
        try {
            switch (words[0]) {
                case "append" -> append(Integer.parseInt(words[1]));
                case "enter" -> enter(false);
                case "hold" -> enter(true);
                case "read" -> read();
                case "fail" -> fail();
                case "close" -> {
                    file.close();
                    say("closed");
                }
                default -> throw new IllegalArgumentException(words[0]);
            }
        } catch (Throwable thrown) {
            Thrown.tell(out, System.err, thrown);
        }
    }

    private synchronized String tag() {
        return "t" + tags++;
    }

    private void append(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            String tag = tag();
            file.append(last -> SharedRecord.after(last, name, tag));
            say("did " + tag);
        }
    }

    private void enter(boolean holds) throws IOException {
        String tag = tag();
        say("calling " + tag);
        file.append(last -> {
            byte[] data = SharedRecord.after(last, name, tag);
            say("inside " + tag);
            if (holds) {
                awaitRelease();
            }
            return data;
        });
        say("did " + tag);
    }

    private synchronized void awaitRelease() {
        try {
            while (!released) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        released = false;
    }

    private synchronized void release() {
        released = true;
        notifyAll();
    }

    private void read() throws IOException {
        say("reading");
        say("read " + file.records().size());
    }

    private void fail() throws IOException {
        AsTold asTold = new AsTold();
        try {
            file.append((Optional<byte[]> last) -> {
                throw asTold;
            });
            say("appended nothing");
        } catch (AsTold thrown) {
            say("failed as told");
        }
    }

    /** What a record's maker throws when it is told to. */
    private static final class AsTold extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
