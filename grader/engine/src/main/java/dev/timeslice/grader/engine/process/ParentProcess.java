package dev.timeslice.grader.engine.process;

/** The process that started this one. */
public final class ParentProcess {
    private ParentProcess() {}

    /** Ends this process as soon as its parent has ended, for whom nobody else would finish the work. */
    public static void endWithIt() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            Thread thread = new Thread(
                    () -> {
                        parent.onExit().join();
                        Runtime.getRuntime().halt(0);
                    },
                    "end with the parent");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
