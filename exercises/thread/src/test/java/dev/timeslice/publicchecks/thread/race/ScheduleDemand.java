package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Interleaving;
import dev.timeslice.testkit.schedules.Played;
import dev.timeslice.testkit.schedules.Scenario;
import org.jspecify.annotations.Nullable;

/** Demands of a schedule that a scenario fails in it. */
public final class ScheduleDemand {
    private static final Message ENDS_WELL = Message.of(
            "In the schedule <%s> nothing goes wrong: %s. The table shows its steps.",
            "스케줄 <%s>에서는 아무 문제도 생기지 않습니다. %s. 표는 그 단계를 보여 줍니다.");
    private static final Message NOTHING = Message.of(
            "Expected a schedule such as \"A A B B\", found null.", "\"A A B B\"와 같은 스케줄이 필요하지만 null이 주어졌습니다.");

    private ScheduleDemand() {}

    /**
     * @param order as {@link Interleaving#play} takes it
     * @param goal what has to happen in it, to follow a colon
     * @throws CheckFailure if it does not
     */
    public static void fails(
            CheckContext context, Class<? extends Scenario> scenario, @Nullable String order, Message goal) {
        if (order == null) {
            throw CheckFailure.failed(NOTHING);
        }
        Played played = Interleaving.play(context, scenario, order);
        if (played instanceof Played.NoSchedule none) {
            throw CheckFailure.failed(none.reason(), ("written: " + shown(order) + "\n\n" + none.table()).strip());
        }
        if (played instanceof Played.Holds holds) {
            throw CheckFailure.failed(ENDS_WELL.with(shown(order), goal), holds.table());
        }
    }

    private static String shown(String order) {
        return order.length() > 40 ? order.substring(0, 40) + "..." : order;
    }
}
