package dev.timeslice.testkit.exchange;

import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.Thrown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts processes that share a file, and passes commands on to them; what they tell goes to the same output as its own.
 *
 * <p>Commands are {@code start NAME}, {@code tell NAME COMMAND} as {@link RecordsChildMain} knows them, and {@code bye}.
 */
public final class RecordsMain {
    private final List<String> arguments;
    private final Map<String, Process> children = new HashMap<>();

    private RecordsMain(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Takes what each child takes behind its name. */
    public static void main(String[] arguments) throws IOException {
        RecordsMain main = new RecordsMain(List.of(arguments));
        Thrown.say(System.out, "ready");
        main.obey();
    }

    private void obey() throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "start" -> start(words[1]);
                case "tell" -> tell(words[1], words[2]);
                case "threads" -> tellAll("threads");
                default -> {
                    return;
                }
            }
        }
    }

    private void start(String name) throws IOException {
        List<String> command = BlackBox.likeThisProgram(
                RecordsChildMain.class,
                Stream.concat(Stream.of(name), arguments.stream()).toList());
        children.put(
                name,
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.INHERIT)
                        .redirectError(Redirect.INHERIT)
                        .start());
    }

    private void tellAll(String command) {
        children.keySet().forEach(name -> tell(name, command));
    }

    private void tell(String name, String command) {
        Process child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no child is called " + name);
        }
        try {
            OutputStream in = child.getOutputStream();
            in.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            // It has been killed; then it does not matter what it is told.
        }
    }
}
