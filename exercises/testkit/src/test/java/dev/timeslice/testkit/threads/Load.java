package dev.timeslice.testkit.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Spinning threads that keep the processors busy while a test looks for false alarms. */
final class Load {
    private Load() {}

    /** What {@code body} returns, while one thread more than there are processors spins. */
    static <T> T during(Callable<T> body) throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        List<Thread> spinners = new ArrayList<>();
        for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
            Thread spinner = new Thread(
                    () -> {
                        while (!stopped.get()) {
                            Thread.onSpinWait();
                        }
                    },
                    "load-" + i);
            spinner.setDaemon(true);
            spinner.start();
            spinners.add(spinner);
        }
        try {
            return body.call();
        } finally {
            stopped.set(true);
            for (Thread spinner : spinners) {
                spinner.join();
            }
        }
    }
}
