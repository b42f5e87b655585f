package dev.timeslice.grader.engine.power;

/** Threads that take processors away from whatever else wants to run; they touch no memory but one flag. */
final class Spinners implements Load.Running {
    private volatile boolean stopped;

    /**
     * @param threads how many, 1 or more
     */
    Spinners(int threads) {
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(this::spin, "load-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void spin() {
        while (!stopped) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        stopped = true;
    }
}
