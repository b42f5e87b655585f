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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Children that tell by themselves when they have ended: nobody waits for a process. */
public final class ProcessSupervisor implements Supervisor {
    private final RestartLimits limits;
    private final long graceMillis;
    private final SupervisorHost host;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    public ProcessSupervisor(RestartLimits limits, long graceMillis, SupervisorHost host) {
        this.limits = limits;
        this.graceMillis = graceMillis;
        this.host = host;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close()));
    }

    @Override
    public void supervise(String name, List<String> command) {
        Child child = new Child(name, command);
        children.add(child);
        threads.execute(child::begin);
    }

    @Override
    public void stop(String name) throws InterruptedException {
        for (Child child : children) {
            if (child.name.equals(name)) {
                child.stop();
                child.awaitOver();
            }
        }
    }

    @Override
    public void close() {
        for (Child child : children) {
            child.stop();
        }
        for (Child child : children) {
            try {
                child.awaitOver();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private class Child {
        final String name;
        final List<String> command;
        final RestartPolicy policy = new RestartPolicy(limits);
        final CountDownLatch over = new CountDownLatch(1);
        boolean stopped;
        ProcessHandle running;
        Thread sleeper;

        Child(String name, List<String> command) {
            this.name = name;
            this.command = command;
        }

        void begin() {
            Process process = null;
            synchronized (this) {
                if (stopped) {
                    finish(Ending.STOPPED);
                    return;
                }
                policy.started(host.nowMillis());
                try {
                    process = new ProcessBuilder(command).start();
                    running = process.toHandle();
                } catch (IOException e) {
                    running = null;
                }
            }
            if (process == null) {
                ended(new Termination.Exited(127));
                return;
            }
            Process child = process;
            host.started(name, child.pid());
            CompletableFuture<Void> output =
                    CompletableFuture.runAsync(() -> read(child.getInputStream(), false), threads);
            CompletableFuture<Void> errors =
                    CompletableFuture.runAsync(() -> read(child.getErrorStream(), true), threads);
            child.onExit()
                    .thenAcceptAsync(
                            gone -> {
                                awaitReaders(CompletableFuture.allOf(output, errors));
                                int value = gone.exitValue();
                                ended(
                                        value > 128 && value < 193
                                                ? new Termination.Signaled(value - 128, false)
                                                : new Termination.Exited(value));
                            },
                            threads);
        }

        void awaitReaders(CompletableFuture<Void> readers) {
            try {
                readers.get(graceMillis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Somebody else holds the pipe.
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        void read(InputStream in, boolean error) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            try {
                String line;
                while ((line = reader.readLine()) != null) {
                    host.line(name, error, line);
                }
            } catch (IOException e) {
                // It is gone.
            }
        }

        void ended(Termination how) {
            long delay;
            host.ended(name, how);
            synchronized (this) {
                running = null;
                if (stopped) {
                    finish(Ending.STOPPED);
                    return;
                }
                RestartDecision decision = policy.ended(how, host.nowMillis());
                if (!(decision instanceof RestartDecision.Restart restart)) {
                    finish(decision.equals(new RestartDecision.Finished()) ? Ending.FINISHED : Ending.GAVE_UP);
                    return;
                }
                delay = restart.delayMillis();
                sleeper = Thread.currentThread();
            }
            try {
                host.pause(name, delay);
            } catch (InterruptedException e) {
                // begin() sees why.
            }
            synchronized (this) {
                sleeper = null;
            }
            begin();
        }

        void finish(Ending ending) {
            host.over(name, ending);
            over.countDown();
        }

        synchronized void stop() {
            stopped = true;
            if (running != null) {
                // Through the handle, which leaves the pipes open: the last words are still read.
                running.destroy();
            } else if (sleeper != null) {
                sleeper.interrupt();
            }
        }

        void awaitOver() throws InterruptedException {
            if (!over.await(graceMillis, TimeUnit.MILLISECONDS)) {
                synchronized (this) {
                    if (running != null) {
                        running.destroyForcibly();
                    }
                }
                over.await();
            }
        }
    }
}
