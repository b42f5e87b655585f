package dev.timeslice.testkit.servers;

import dev.timeslice.model.servers.LineService;
import dev.timeslice.model.servers.Server;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.OwnOutput;
import dev.timeslice.testkit.blackbox.ThreadTable;
import dev.timeslice.testkit.blackbox.Thrown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Serves by a server of the student's, and tells in lines what comes of it: {@code ready PID THREAD}, of the thread that serves; {@code
 * returned}; and {@code alone} as soon as no thread of the server is left. A server whose constructor takes a list gets the command of a
 * worker, another one the service itself.
 *
 * <p>Commands are {@code close}; {@code count}, answered by {@code others N}, the threads beside the program's own two; {@code threads}; and
 * {@code bye}, without which the program stays when its server has ended.
 */
public final class RequestServerMain {
    /** The thread that serves, and the one that reads commands. */
    private static final int OWN_THREADS = 2;

    private static final long NAP_MILLIS = 20;

    private final PrintStream out;
    private final Server server;
    private final String socket;

    private RequestServerMain(PrintStream out, Server server, String socket) {
        this.out = out;
        this.server = server;
        this.socket = socket;
    }

    /** Takes the server's class and the name of the socket. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = OwnOutput.take();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Thrown.tell(out, System.err, thrown));
        try {
            RequestServerMain main = new RequestServerMain(out, server(arguments[0]), arguments[1]);
            new Thread(main::serve, "serve").start();
            main.obey();
        } catch (Throwable thrown) {
            Thrown.tell(out, System.err, thrown);
        }
        // Whatever a server has left running, the program ends.
        Runtime.getRuntime().halt(0);
    }

    private static Server server(String className) throws Throwable {
        Class<? extends Server> type = Class.forName(className).asSubclass(Server.class);
        try {
            for (Constructor<?> constructor : type.getConstructors()) {
                if (List.of(constructor.getParameterTypes()).equals(List.of(List.class))) {
                    List<String> worker = BlackBox.likeThisProgram(WorkerMain.class, List.of());
                    return type.cast(constructor.newInstance(worker));
                }
            }
            return type.getConstructor(LineService.class).newInstance(new NotedService());
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private void serve() {
        try {
            long thread = Thread.currentThread().getId();
            Thrown.say(out, "ready " + ProcessHandle.current().pid() + " " + thread);
            server.serve(socket);
            Thrown.say(out, "returned");
            // That it looks again and again is no activity of the program.
            Thread.currentThread().setName(BlackBox.END_WITH_THE_RUN);
            while (others() > 0) {
                Thread.sleep(NAP_MILLIS);
            }
            Thrown.say(out, "alone");
        } catch (Throwable thrown) {
            Thrown.tell(out, System.err, thrown);
        }
    }

    private static int others() {
        return Thread.activeCount() - OWN_THREADS;
    }

    private void obey() throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            switch (line) {
                case "close" -> server.close();
                case "count" -> Thrown.say(out, "others " + others());
                case "threads" -> ThreadTable.print(out);
                default -> {
                    return;
                }
            }
        }
    }
}
