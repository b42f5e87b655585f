package dev.timeslice.testkit.threads;

/** What a thread of a {@link Crew} does when nothing is returned. */
@FunctionalInterface
public interface Step {
    void run() throws Exception;
}
