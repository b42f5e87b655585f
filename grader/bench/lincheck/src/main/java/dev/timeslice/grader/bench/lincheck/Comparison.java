package dev.timeslice.grader.bench.lincheck;

import dev.timeslice.corpus.control.Corpus;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs both tools on the corpus, each in a fresh JVM, one after the other, and prints a table in Markdown.
 *
 * <p>A tool that says nothing for 90 seconds is stopped, and goes on behind the case in another JVM.
 */
final class Comparison {
    private static final long PATIENCE_SECONDS = 90;
    private static final String KIT = "timeslice-";

    /** No line of a tool. */
    private static final String END = "\0";

    private final Path target;
    private final PrintStream out;

    private Comparison(Path target, PrintStream out) {
        this.target = target;
        this.out = out;
    }

    /**
     * Takes the folder of the built module, and after that the options {@code --invocations N} (Lincheck's budget; ours is
     * that of the scenarios).
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(arguments);
        int option = words.indexOf("--invocations");
        String invocations = option < 0 ? "200" : words.get(option + 1);
        new Comparison(Path.of(arguments[0]), System.out).run(invocations);
    }

    private void run(String invocations) throws IOException, InterruptedException {
        List<String> kit = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        File[] jars = target.resolve("lib").toFile().listFiles();
        for (File jar : jars == null ? new File[0] : jars) {
            (jar.getName().startsWith(KIT) ? kit : rest).add(jar.toString());
        }
        String own = target.resolve("classes").toString();
        rest.addAll(0, kit);
        String jarsOfBoth = String.join(File.pathSeparator, rest);
        List<Finding> ours = findings(OursMain.class, jarsOfBoth + File.pathSeparator + own, List.of());
        List<Finding> theirs =
                findings(LincheckMain.class, own + File.pathSeparator + jarsOfBoth, List.of(invocations));
        new Table(ours, theirs, out)
                .print("JDK " + Runtime.version() + ", Lincheck 3.7 with " + invocations + " invocations");
    }

    private List<Finding> findings(Class<?> main, String classPath, List<String> arguments)
            throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        int cases = Corpus.all().size();
        while (findings.size() < cases) {
            int next = findings.size();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+EnableDynamicAgentLoading",
                    "-cp",
                    classPath,
                    main.getName(),
                    Integer.toString(next)));
            command.addAll(arguments);
            listen(command, findings);
            if (findings.size() < cases) {
                findings.add(new Finding(findings.size(), Finding.LOST, 0, -1, -1));
            }
        }
        return findings;
    }

    private static void listen(List<String> command, List<Finding> findings) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(process, lines), "reader");
        reader.setDaemon(true);
        reader.start();
        try {
            while (true) {
                String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (line == null || line.equals(END)) {
                    return;
                }
                Finding.parse(line).ifPresent(findings::add);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void read(Process process, BlockingQueue<String> lines) {
        try (BufferedReader text = process.inputReader()) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // It was stopped; that its output ends says the same.
        } finally {
            lines.add(END);
        }
    }
}
