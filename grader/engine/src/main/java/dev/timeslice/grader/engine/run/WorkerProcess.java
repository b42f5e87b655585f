package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.process.Child;
import dev.timeslice.grader.worker.Frame;
import dev.timeslice.grader.worker.Main;
import dev.timeslice.grader.worker.Reply;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The judge's end of one worker: commands go in, authentic replies come out. */
final class WorkerProcess implements AutoCloseable {
    /** Longer lines than any reply are not ours; what is over is thrown away as it comes. */
    private static final int LINE_LIMIT = 400_000;

    private final Child child;
    private final DataOutputStream commands;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile boolean ready;

    /** A reply, or the end of the worker's output. */
    record Event(@Nullable Reply reply) {
        boolean isEnd() {
            return reply == null;
        }
    }

    private WorkerProcess(Child child, String nonce) {
        this.child = child;
        this.commands = new DataOutputStream(new BufferedOutputStream(child.input()));
        Thread reader = new Thread(() -> read(nonce), "worker replies");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a worker and gives it its frame.
     *
     * @throws IOException if the process cannot be started
     */
    static WorkerProcess start(WorkerLaunch launch, Frame frame) throws IOException {
        WorkerProcess worker = new WorkerProcess(launch.start(Main.class.getName()), frame.nonce());
        try {
            frame.write(worker.commands);
        } catch (IOException e) {
            // It died before it had read all; the end of its output tells so.
            worker.events.add(new Event(null));
        }
        return worker;
    }

    /** Asks for a check; a dead worker is noticed by the end of its output. */
    void ask(int check) {
        try {
            commands.writeInt(check);
            commands.flush();
        } catch (IOException e) {
            events.add(new Event(null));
        }
    }

    /** Gives the checks that are asked for next another seed, and loaders of their own. */
    void seed(long seed) {
        try {
            commands.writeInt(Main.SEED);
            commands.writeLong(seed);
        } catch (IOException e) {
            events.add(new Event(null));
        }
    }

    /** The next event, if there is one within the time. */
    Optional<Event> next(long millis) throws InterruptedException {
        return Optional.ofNullable(events.poll(millis, TimeUnit.MILLISECONDS));
    }

    Duration cpuTime() {
        return child.cpuTime();
    }

    Duration ownCpuTime() {
        return child.ownCpuTime();
    }

    /** Whether it has come up and read its frame; no class of a submission is loaded before. */
    boolean hasBeenReady() {
        return ready;
    }

    int exitStatus() throws InterruptedException {
        return child.exitStatus();
    }

    @Override
    public void close() {
        child.close();
    }

    private void read(String nonce) {
        try (InputStream in = new BufferedInputStream(child.output())) {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    authentic(nonce, line.toString());
                    line.setLength(0);
                } else if (line.length() < LINE_LIMIT) {
                    line.append((char) b);
                }
            }
        } catch (IOException e) {
            // The worker was killed while it wrote; its end is the event.
        } finally {
            events.add(new Event(null));
        }
    }

    private void authentic(String nonce, String line) {
        byte[] expected = (nonce + " ").getBytes(StandardCharsets.UTF_8);
        byte[] found = line.getBytes(StandardCharsets.UTF_8);
        if (found.length > expected.length
                && java.security.MessageDigest.isEqual(expected, java.util.Arrays.copyOf(found, expected.length))) {
            Reply.parse(line.substring(nonce.length() + 1)).ifPresent(reply -> {
                ready |= reply instanceof Reply.Ready;
                events.add(new Event(reply));
            });
        }
    }
}
