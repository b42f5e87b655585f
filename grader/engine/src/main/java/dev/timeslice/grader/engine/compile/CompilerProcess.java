package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.process.Child;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The judge's end of the compiler's JVM, which stays warm from one submission to the next. */
final class CompilerProcess implements AutoCloseable {
    private static final Duration CPU_LIMIT = Duration.ofSeconds(30);
    private static final Duration WALL_LIMIT = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 250;

    private final Launch launch;
    private @Nullable Running running;

    CompilerProcess(Launch launch) {
        this.launch = launch;
    }

    /** Starts the compiler's JVM. */
    interface Launch {
        Child start() throws IOException;
    }

    /** Why there is no reply. */
    enum Failure {
        TOO_LONG,
        DIED
    }

    /** A reply, or the reason why there is none. */
    record Answer(@Nullable CompileReply reply, @Nullable Failure failure) {}

    private record Running(Child child, DataOutputStream requests, DataInputStream replies) {}

    /**
     * Compiles; after a failure the next request gets a fresh JVM.
     *
     * @throws IOException if the compiler's JVM cannot be started
     */
    Answer compile(CompileRequest request) throws IOException {
        Running now = running();
        Duration before = now.child().ownCpuTime();
        CompletableFuture<CompileReply> reply = CompletableFuture.supplyAsync(() -> exchange(now, request));
        long end = System.nanoTime() + WALL_LIMIT.toNanos();
        while (true) {
            try {
                return new Answer(reply.get(LOOK_MILLIS, TimeUnit.MILLISECONDS), null);
            } catch (TimeoutException e) {
                boolean overCpu = now.child().cpuTime().minus(before).compareTo(CPU_LIMIT) > 0;
                if (overCpu || System.nanoTime() > end) {
                    close();
                    return new Answer(null, Failure.TOO_LONG);
                }
            } catch (java.util.concurrent.ExecutionException e) {
                close();
                return new Answer(null, Failure.DIED);
            } catch (InterruptedException e) {
                close();
                Thread.currentThread().interrupt();
                return new Answer(null, Failure.DIED);
            }
        }
    }

    private static CompileReply exchange(Running now, CompileRequest request) {
        try {
            request.write(now.requests());
            return CompileReply.read(now.replies());
        } catch (EOFException e) {
            throw new CompletionException("the compiler's JVM ended", e);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Running running() throws IOException {
        if (running == null || !running.child().isAlive()) {
            close();
            Child child = launch.start();
            running = new Running(
                    child,
                    new DataOutputStream(new BufferedOutputStream(child.input())),
                    new DataInputStream(new BufferedInputStream(child.output())));
        }
        return running;
    }

    @Override
    public void close() {
        if (running != null) {
            running.child().close();
            running = null;
        }
    }
}
