package dev.timeslice.grader.engine.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** For tests: a process that is ending while one of its threads still works. */
public final class EndingProcess {
    private EndingProcess() {}

    /** Does what it wants to do in spite of the end; only the exit status would tell of an exception. */
    public interface Work {
        void run() throws Exception;
    }

    /**
     * To be called by the process: ends it, and meanwhile does the work.
     *
     * <p>The JVM halts once the work is done or waits for something; so work that can be done is done.
     */
    public static void endDuring(Work work) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread worker = new Thread(() -> {
            try {
                begun.await();
                work.run();
            } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
        worker.start();
        Ending.then("the end of a test", () -> {
            begun.countDown();
            awaitEndOrPark(worker);
        });
        System.exit(0);
    }

    private static void awaitEndOrPark(Thread worker) {
        while (worker.isAlive() && !parks(worker)) {
            Thread.onSpinWait();
        }
    }

    private static boolean parks(Thread worker) {
        return worker.getState() == Thread.State.WAITING
                && List.of(worker.getStackTrace()).stream()
                        .anyMatch(frame -> frame.getClassName().equals(Ending.class.getName()));
    }

    /** For the test: starts a main class with the class path of the tests, and waits for its exit status. */
    public static int start(Class<?> main, Path argument) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), argument.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }
}
