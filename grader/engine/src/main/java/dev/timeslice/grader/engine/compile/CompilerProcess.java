package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.process.Child;
import dev.timeslice.grader.worker.ExitStatus;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The judge's end of the compiler's JVM, which stays warm from one submission to the next. */
final class CompilerProcess implements AutoCloseable {
    private static final Duration CPU_LIMIT = Duration.ofSeconds(30);
    private static final Duration WALL_LIMIT = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 250;

    private final Launch launch;
    private final Duration wallLimit;
    private @Nullable Running running;

    CompilerProcess(Launch launch) {
        this(launch, WALL_LIMIT);
    }

    CompilerProcess(Launch launch, Duration wallLimit) {
        this.launch = launch;
        this.wallLimit = wallLimit;
    }

    /** Starts the compiler's JVM. */
    interface Launch {
        Child start() throws IOException;
    }

    private record Running(Child child, DataOutputStream requests, DataInputStream replies) {}

    /**
     * Compiles. A JVM that is lost for no reason of the sources' is replaced once, and asked again.
     *
     * @throws CompilerLost if that one is lost as well
     * @throws IOException if the compiler's JVM cannot be started
     */
    CompilerAnswer compile(CompileRequest request) throws CompilerLost, IOException, InterruptedException {
        try {
            return ask(request);
        } catch (CompilerLost e) {
            return ask(request);
        }
    }

    /** Asks the JVM at hand; it is closed unless it replied. */
    private CompilerAnswer ask(CompileRequest request) throws CompilerLost, IOException, InterruptedException {
        Running now = running();
        CompilerAnswer answer = null;
        try {
            answer = await(now, request);
            return answer;
        } finally {
            if (!(answer instanceof CompilerAnswer.Replied)) {
                close();
            }
        }
    }

    private CompilerAnswer await(Running now, CompileRequest request) throws CompilerLost, InterruptedException {
        Duration before = now.child().ownCpuTime();
        FutureTask<CompileReply> reply = new FutureTask<>(() -> {
            request.write(now.requests());
            return CompileReply.read(now.replies());
        });
        Thread exchange = new Thread(reply, "compiler replies");
        exchange.setDaemon(true);
        exchange.start();
        long end = System.nanoTime() + wallLimit.toNanos();
        while (true) {
            try {
                return new CompilerAnswer.Replied(reply.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                if (now.child().cpuTime().minus(before).compareTo(CPU_LIMIT) > 0) {
                    return new CompilerAnswer.OutOfCpu();
                }
                if (System.nanoTime() > end) {
                    throw new CompilerLost(CompileTexts.NO_ANSWER.with(wallLimit.toSeconds()));
                }
            } catch (ExecutionException e) {
                // Its streams broke: it ended, and its exit status tells whether the sources made it.
                int status = now.child().exitStatus();
                if (status == ExitStatus.OUT_OF_MEMORY) {
                    return new CompilerAnswer.OutOfMemory();
                }
                throw new CompilerLost(CompileTexts.COMPILER_ENDED.with(status));
            }
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
