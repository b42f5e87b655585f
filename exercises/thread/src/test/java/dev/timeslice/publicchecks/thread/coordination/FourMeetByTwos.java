package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.ReusableBarrier;
import java.util.Arrays;

/** Four threads come once to a barrier for two: two of them make round 0, the others round 1. */
@Explored(raceFree = true)
public final class FourMeetByTwos implements Scenario {
    private static final String[] NAMES = {"A", "B", "C", "D"};

    private final ReusableBarrier barrier = new ReusableBarrier(2);
    private final int[] rounds = new int[NAMES.length];

    @Override
    public void threads(Cast cast) {
        for (int i = 0; i < NAMES.length; i++) {
            int place = i;
            cast.thread(NAMES[i], () -> rounds[place] = barrier.await());
        }
    }

    @Override
    public void afterwards() {
        int[] sorted = rounds.clone();
        Arrays.sort(sorted);
        if (!Arrays.equals(sorted, new int[] {0, 0, 1, 1})) {
            throw CheckFailure.failed(
                    Message.of(
                            "Four threads came to a barrier for two: two must be in round 0 and two in round 1.",
                            "스레드 두 개를 위한 배리어에 스레드 네 개가 왔습니다. 둘은 라운드 0, 둘은 라운드 1이어야 합니다."),
                    "rounds of A, B, C, D: " + Arrays.toString(rounds));
        }
    }
}
