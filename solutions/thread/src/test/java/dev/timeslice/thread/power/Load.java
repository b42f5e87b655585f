package dev.timeslice.thread.power;

/** Threads that spin beside the checks and take the processors away from them. */
final class Load {
    private volatile boolean stopped;

    private Load() {}

    static Load of(int threads) {
        Load load = new Load();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(load::spin, "load-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        return load;
    }

    private void spin() {
        while (!stopped) {
            Thread.onSpinWait();
        }
    }

    void end() {
        stopped = true;
    }
}
