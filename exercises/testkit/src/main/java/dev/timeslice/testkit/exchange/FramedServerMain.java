package dev.timeslice.testkit.exchange;

import dev.timeslice.model.exchange.RequestServer;
import dev.timeslice.model.exchange.Service;
import dev.timeslice.testkit.blackbox.OwnOutput;
import dev.timeslice.testkit.blackbox.ThreadTable;
import dev.timeslice.testkit.blackbox.Thrown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serves by servers of the student's, by commands, a line each, and tells in lines what comes of it.
 *
 * <p>Commands are {@code serve PATH} (with a new server), {@code close} (the newest one), {@code release TEXT}, {@code threads} and {@code bye}.
 * The service knows the requests {@code hold TEXT} (answered when it is released), {@code big BYTES} (answered with so many), {@code fail}
 * (throws) and any other, which is answered by itself behind {@code re:}.
 */
public final class FramedServerMain {
    private final PrintStream out;
    private final String className;
    private final int mostBytes;
    private final Set<String> released = new HashSet<>();
    private @Nullable RequestServer newest;

    private FramedServerMain(PrintStream out, String className, int mostBytes) {
        this.out = out;
        this.className = className;
        this.mostBytes = mostBytes;
    }

    /** Takes the server's class and the most bytes of a message. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = OwnOutput.take();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Thrown.tell(out, System.err, thrown));
        FramedServerMain main = new FramedServerMain(out, arguments[0], Integer.parseInt(arguments[1]));
        Thrown.say(out, "ready");
        main.obey();
        // Whatever a server has left running, the program ends.
        Runtime.getRuntime().halt(0);
    }

    private void obey() throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "serve" -> start(() -> serve(words[1]), "serve");
                case "close" -> {
                    // The newest now: one that is made later is not meant.
                    RequestServer server = newest();
                    start(() -> close(server), "close");
                }
                case "release" -> release(words[1]);
                case "threads" -> ThreadTable.print(out);
                default -> {
                    return;
                }
            }
        }
    }

    private static void start(Runnable command, String name) {
        Thread thread = new Thread(command, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(String path) {
        try {
            RequestServer server = Class.forName(className)
                    .asSubclass(RequestServer.class)
                    .getConstructor(Service.class, int.class)
                    .newInstance((Service) this::answer, mostBytes);
            synchronized (this) {
                newest = server;
            }
            server.serve(path);
            Thrown.say(out, "returned " + path);
        } catch (InvocationTargetException e) {
            Thrown.tell(out, System.err, Objects.requireNonNullElse(e.getCause(), e));
        } catch (IOException e) {
            Thrown.say(out, "refused " + path);
        } catch (Throwable thrown) {
            Thrown.tell(out, System.err, thrown);
        }
    }

    private synchronized @Nullable RequestServer newest() {
        return newest;
    }

    private void close(@Nullable RequestServer server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (Throwable thrown) {
            Thrown.tell(out, System.err, thrown);
        }
    }

    private byte[] answer(byte[] request) {
        String text = new String(request, 0, Math.min(request.length, 40), StandardCharsets.ISO_8859_1);
        Thrown.say(out, "asked " + request.length);
        if (text.startsWith("hold ")) {
            hold(text);
        } else if (text.startsWith("big ")) {
            byte[] answer = new byte[Integer.parseInt(text.substring(4))];
            Arrays.fill(answer, (byte) 'x');
            return answer;
        } else if (text.equals("fail")) {
            throw new IllegalStateException("the service fails, as it was told");
        }
        byte[] answer = new byte[request.length + 3];
        answer[0] = 'r';
        answer[1] = 'e';
        answer[2] = ':';
        System.arraycopy(request, 0, answer, 3, request.length);
        return answer;
    }

    private synchronized void hold(String text) {
        Thrown.say(out, "begun " + text);
        try {
            while (!released.contains(text)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void release(String text) {
        released.add(text);
        notifyAll();
    }
}
