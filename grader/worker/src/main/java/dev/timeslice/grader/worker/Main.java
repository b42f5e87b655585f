package dev.timeslice.grader.worker;

import dev.timeslice.testkit.threads.Canary;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The worker's process: reads a frame, then the numbers of the checks to run, until its judge lets go. */
public final class Main {
    /** A number that asks for the canary instead of a check. */
    public static final int CANARY = -2;

    /** A number that is followed by a seed, as a long: what is asked for next is another run, with that seed. */
    public static final int SEED = -3;

    /** @param seed only with {@link #SEED} */
    private record Asked(int number, long seed) {}

    private Main() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        OutputStream replies = new FileOutputStream(FileDescriptor.out);
        DataInputStream commands = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        CapturedOutput captured = new CapturedOutput();
        System.setIn(InputStream.nullInputStream());
        System.setOut(captured.asPrintStream());
        System.setErr(System.out);
        Frame frame = Frame.read(commands);
        Session session = new Session(frame, captured, reply -> send(replies, frame.nonce(), reply), Canary::prove);
        BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
        Thread runner = new Thread(() -> serve(session, asked), "runner");
        runner.setDaemon(true);
        runner.start();
        send(replies, frame.nonce(), new Reply.Ready());
        try {
            while (true) {
                int number = commands.readInt();
                asked.add(new Asked(number, number == SEED ? commands.readLong() : 0));
            }
        } catch (EOFException e) {
            // The judge is done or dead; halt, because a student's shutdown hook or thread must not keep this alive.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void serve(Session session, BlockingQueue<Asked> asked) {
        try {
            while (true) {
                Asked next = asked.take();
                switch (next.number()) {
                    case CANARY -> session.prove(CANARY);
                    case SEED -> session.begin(next.seed());
                    default -> session.run(next.number());
                }
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(ExitStatus.OUT_OF_MEMORY);
        } catch (Throwable e) {
            // A fault of ours: end at once, so that the judge neither waits nor blames the student.
            Runtime.getRuntime().halt(ExitStatus.INTERNAL);
        }
    }

    private static synchronized void send(OutputStream replies, String nonce, Reply reply) {
        try {
            replies.write((nonce + " " + reply.line() + "\n").getBytes(StandardCharsets.US_ASCII));
            replies.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the judge does not listen any more", e);
        }
    }
}
