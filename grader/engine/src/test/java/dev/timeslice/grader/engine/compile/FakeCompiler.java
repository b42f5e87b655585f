package dev.timeslice.grader.engine.compile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** Takes the place of the compiler's JVM and does to each request what its argument says. */
final class FakeCompiler {
    private FakeCompiler() {}

    /**
     * @param arguments {@code answer}, {@code silent}, or the status to end with
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            CompileRequest.read(in);
            switch (arguments[0]) {
                case "answer" -> new CompileReply(new TreeMap<>(), List.of()).write(out);
                case "silent" -> Thread.sleep(Long.MAX_VALUE);
                default -> Runtime.getRuntime().halt(Integer.parseInt(arguments[0]));
            }
        }
    }
}
