package dev.timeslice.process.faultdomains;

import dev.timeslice.model.process.RestartDecision;
import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Supervisor;
import dev.timeslice.model.process.SupervisorHost;
import dev.timeslice.model.process.SupervisorHost.Ending;
import dev.timeslice.model.process.Termination;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs real processes and keeps them running: a thread a child, and one for each of its streams. */
public final class ProcessSupervisor implements Supervisor {
    private final RestartLimits limits;
    private final long graceMillis;
    private final SupervisorHost host;
    private final Map<String, Ward> wards = new ConcurrentHashMap<>();

    public ProcessSupervisor(RestartLimits limits, long graceMillis, SupervisorHost host) {
        this.limits = limits;
        this.graceMillis = graceMillis;
        this.host = host;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end the children"));
    }

    @Override
    public void supervise(String name, List<String> command) {
        Ward ward = new Ward(name, command);
        wards.put(name, ward);
        ward.thread.start();
    }

    @Override
    public void stop(String name) throws InterruptedException {
        Ward ward = wards.get(name);
        if (ward != null) {
            ward.askToEnd();
            ward.awaitEnd();
        }
    }

    @Override
    public void close() {
        // All are asked before the first is waited for, so that the grace is waited for once.
        wards.values().forEach(Ward::askToEnd);
        for (Ward ward : wards.values()) {
            try {
                ward.awaitEnd();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Termination termination(int exitValue) {
        return exitValue > 128 && exitValue <= 192
                ? new Termination.Signaled(exitValue - 128, false)
                : new Termination.Exited(exitValue);
    }

    /** One child, from its first start to the end of its last process. */
    private final class Ward {
        private static final int NOT_FOUND = 127;

        private final String name;
        private final List<String> command;
        private final RestartPolicy policy = new RestartPolicy(limits);
        private final Thread thread;
        // Guarded by this.
        private boolean stopping;
        private boolean resting;
        private @Nullable Process process;

        Ward(String name, List<String> command) {
            this.name = name;
            this.command = command;
            this.thread = new Thread(this::live, "supervise " + name);
        }

        private void live() {
            try {
                host.over(name, untilItsEnd());
            } catch (InterruptedException e) {
                host.over(name, Ending.STOPPED);
            }
        }

        private Ending untilItsEnd() throws InterruptedException {
            while (true) {
                policy.started(host.nowMillis());
                Termination how = runOnce();
                if (how == null) {
                    return Ending.STOPPED;
                }
                host.ended(name, how);
                if (isStopping()) {
                    return Ending.STOPPED;
                }
                RestartDecision decision = policy.ended(how, host.nowMillis());
                if (decision instanceof RestartDecision.Finished) {
                    return Ending.FINISHED;
                }
                if (decision instanceof RestartDecision.GiveUp) {
                    return Ending.GAVE_UP;
                }
                if (!rest(((RestartDecision.Restart) decision).delayMillis())) {
                    return Ending.STOPPED;
                }
            }
        }

        /** Sleeps before the next start, unless somebody stops the child; whether nobody has. */
        private boolean rest(long millis) {
            synchronized (this) {
                if (stopping) {
                    return false;
                }
                resting = true;
            }
            try {
                host.pause(name, millis);
            } catch (InterruptedException e) {
                // Only askToEnd interrupts, and only here.
                return false;
            } finally {
                synchronized (this) {
                    resting = false;
                }
            }
            return !isStopping();
        }

        /** Null if it was not started any more. */
        private @Nullable Termination runOnce() throws InterruptedException {
            Process started;
            synchronized (this) {
                if (stopping) {
                    return null;
                }
                try {
                    started = new ProcessBuilder(command).start();
                } catch (IOException e) {
                    return new Termination.Exited(NOT_FOUND);
                }
                process = started;
            }
            host.started(name, started.pid());
            Thread output = drain(started.getInputStream(), false);
            Thread errors = drain(started.getErrorStream(), true);
            while (started.isAlive()) {
                Thread.sleep(5);
            }
            int exitValue = started.exitValue();
            synchronized (this) {
                process = null;
            }
            // A process of its own making may hold the streams open for ever, so that their end is no end of the child.
            output.join(graceMillis);
            errors.join(graceMillis);
            return termination(exitValue);
        }

        private Thread drain(InputStream stream, boolean error) {
            Thread reader = new Thread(() -> read(stream, error), name + (error ? " errors" : " output"));
            reader.setDaemon(true);
            reader.start();
            return reader;
        }

        private void read(InputStream stream, boolean error) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    host.line(name, error, line);
                }
            } catch (IOException e) {
                // The process was killed while it wrote; nothing more comes.
            }
        }

        private synchronized boolean isStopping() {
            return stopping;
        }

        synchronized void askToEnd() {
            stopping = true;
            if (process != null) {
                process.destroy();
            } else if (resting) {
                thread.interrupt();
            }
        }

        void awaitEnd() throws InterruptedException {
            @Nullable Process last;
            synchronized (this) {
                last = process;
            }
            if (last != null && !last.waitFor(graceMillis, TimeUnit.MILLISECONDS)) {
                last.destroyForcibly();
            }
            thread.join();
        }
    }
}
