package dev.timeslice.testkit.schedules.control;

/** The end of a task, as something to wait for. */
final class End extends Wait {
    private final Task awaited;
    private final boolean afterwards;

    /**
     * @param afterwards whether the scenario is over but for this
     */
    End(Task awaited, boolean afterwards) {
        this.awaited = awaited;
        this.afterwards = afterwards;
    }

    boolean isAfterwards() {
        return afterwards;
    }

    @Override
    public boolean isOver() {
        return awaited.hasEnded() || !awaited.hasStarted();
    }

    @Override
    public boolean isJoin() {
        return true;
    }

    @Override
    public Task holder() {
        return awaited;
    }

    @Override
    public String what() {
        return "join " + awaited.name();
    }
}
