package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.worker.Frame;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** Compiles a program that takes the worker's place: it can misbehave as no real one should. */
final class FakeWorker {
    static final String NONCE = "0123456789abcdef0123456789abcdef";

    /** Two checks without any class; a fake worker never looks at them. */
    static final Frame FRAME = new Frame(
            NONCE,
            1,
            List.of(new TreeMap<>()),
            List.of(new Frame.FrameCheck("T", "one", 0, 0, 0), new Frame.FrameCheck("T", "two", 0, 0, 0)));

    private FakeWorker() {}

    /**
     * How to start a worker that does what {@code body} says; it can use {@code in}, a data stream of what the judge
     * sends, {@code out}, {@code nonce}, and {@code say(text)}, which writes a line.
     */
    static WorkerLaunch that(Path folder, String body) throws IOException {
        return that(folder, true, body);
    }

    /** One that does not say that it has come up before it does what {@code body} says. */
    static WorkerLaunch thatNeverComesUp(Path folder, String body) throws IOException {
        return that(folder, false, body);
    }

    private static WorkerLaunch that(Path folder, boolean comesUp, String body) throws IOException {
        String source = """
                package dev.timeslice.grader.worker;
                import java.io.*;
                public class Main {
                    static PrintStream out = System.out;
                    static void say(String line) { out.print(line + "\\n"); out.flush(); }
                    public static void main(String[] arguments) throws Exception {
                        DataInputStream in = new DataInputStream(System.in);
                        in.readInt();
                        String nonce = in.readUTF();
                        in.readLong();
                        in.readFully(new byte[%d]);
                        %s
                        %s
                    }
                }
                """.formatted(restOfTheFrame(), comesUp ? "say(nonce + \" READY\");" : "", body);
        Path file = folder.resolve("dev/timeslice/grader/worker/Main.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString());
        if (status != 0) {
            throw new IllegalArgumentException("the fake worker does not compile: " + body);
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new WorkerLaunch(java, List.of(), folder.toString(), folder);
    }

    /** How many bytes of a frame follow its seed. */
    private static int restOfTheFrame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FRAME.write(new DataOutputStream(bytes));
        return bytes.size() - 4 - 2 - NONCE.getBytes(StandardCharsets.UTF_8).length - 8;
    }
}
