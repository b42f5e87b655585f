package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.schedules.control.Trace;
import java.util.List;

/**
 * How long a schedule is, without what the scenario does before and after its threads.
 *
 * @param switches how often another thread goes on
 * @param rows how many are shown
 */
public record Length(int switches, int rows) {

    /** Of the schedule of a token. */
    public static Length of(String token, ClassLoader loader) {
        ReplayToken parsed = ReplayToken.parse(token);
        Stage stage = Stage.of(Schedules.scenarioOf(parsed, loader));
        return of(stage.watch(parsed.attempt()).trace().rows().stream()
                .map(Trace.Row::thread)
                .filter(thread -> thread != 0)
                .toList());
    }

    /** Of the numbers of the threads that take a step, in their order. */
    public static Length of(List<Integer> threads) {
        int switches = 0;
        for (int i = 1; i < threads.size(); i++) {
            switches += threads.get(i).equals(threads.get(i - 1)) ? 0 : 1;
        }
        return new Length(switches, threads.size());
    }
}
