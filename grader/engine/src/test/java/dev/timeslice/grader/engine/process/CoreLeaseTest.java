package dev.timeslice.grader.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Within this process, and against a process of its own that holds the cores. */
class CoreLeaseTest {
    @TempDir
    private Path folder;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private CoreLease lease;

    @BeforeEach
    void makeALease() throws IOException {
        lease = new CoreLease(folder);
    }

    @AfterEach
    void stopTheOthers() {
        others.shutdownNow();
    }

    @Test
    void manyHoldTheCoresTogether() throws Exception {
        try (CoreLease.Hold one = lease.shared();
                CoreLease.Hold another = lease.shared()) {
            assertThat(List.of(one, another)).doesNotContainNull();
        }
    }

    @Test
    void whoHoldsThemAloneExcludesEverybodyElse() throws Exception {
        CoreLease.Hold alone = lease.exclusive();
        ask("shared", lease::shared);
        ask("exclusive", lease::exclusive);
        awaitAsking(2);
        assertThat(told).isEmpty();

        alone.close();

        assertThat(List.of(told.take(), told.take())).containsExactlyInAnyOrder("shared", "exclusive");
    }

    @Test
    void whoWaitsToBeAloneIsNotOvertakenByThoseWhoComeLater() throws Exception {
        CoreLease.Hold first = lease.shared();
        ask("alone", lease::exclusive);
        awaitAsking(1);
        ask("late", lease::shared);
        awaitAsking(2);
        assertThat(told).isEmpty();

        first.close();

        assertThat(List.of(told.take(), told.take())).containsExactly("alone", "late");
    }

    @Test
    void aHoldIsGivenBackEvenAfterManyTurns() throws Exception {
        for (int turn = 0; turn < 50; turn++) {
            lease.shared().close();
            lease.exclusive().close();
        }
        try (FileChannel cores = FileChannel.open(folder.resolve("cores.lock"), StandardOpenOption.WRITE);
                FileLock free = cores.tryLock()) {
            assertThat(free).isNotNull();
        }
    }

    @Test
    void anotherProcessExcludesThisOneUntilItDies() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
            ask("mine", lease::shared);
            awaitGateHeldByThisProcess();
            assertThat(told).isEmpty();
        } finally {
            holder.destroyForcibly().waitFor();
        }

        assertThat(told.take()).isEqualTo("mine");
    }

    /** Holds the cores alone until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (CoreLease.Hold hold = new CoreLease(Path.of(arguments[0])).exclusive()) {
                System.out.println(hold == null ? "not held" : "held");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    /** Lets another thread ask, say its word when it has what it asked for, and give it back. */
    private void ask(String word, Callable<CoreLease.Hold> lease) {
        others.execute(() -> {
            try (CoreLease.Hold hold = lease.call()) {
                told.add(hold == null ? "nothing" : word);
            } catch (Exception e) {
                told.add(e.toString());
            }
        });
    }

    /** Waits until so many threads sleep in front of the lease. */
    private void awaitAsking(int count) throws InterruptedException {
        while (Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey().getState() == Thread.State.WAITING)
                        .filter(thread -> List.of(thread.getValue()).stream()
                                .anyMatch(frame -> frame.getClassName().equals(CoreLease.class.getName())))
                        .count()
                < count) {
            Thread.sleep(5);
        }
    }

    private void awaitGateHeldByThisProcess() throws InterruptedException {
        while (Thread.getAllStackTraces().values().stream()
                .noneMatch(stack -> List.of(stack).stream()
                        .anyMatch(frame -> frame.getMethodName().equals("throughTheGate")))) {
            Thread.sleep(5);
        }
    }
}
