package dev.timeslice.testkit.switching;

import dev.timeslice.model.SwitchCosts;
import dev.timeslice.model.cpu.SwitchCost;
import dev.timeslice.model.cpu.TaskSwitch;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.function.Function;

/** Asks a price for switches, one after the other, and compares it with what it has to be. */
public final class PriceList {
    private final SwitchCosts costs;
    private final SwitchCost price;

    public PriceList(SwitchCosts costs, Function<? super SwitchCosts, ? extends SwitchCost> maker) {
        this.costs = costs;
        this.price = maker.apply(costs);
    }

    /**
     * @param expected in ticks
     * @throws CheckFailure if the price is another one
     */
    public PriceList costs(TaskSwitch change, long expected) {
        long actual = price.ticks(change);
        if (actual != expected) {
            throw CheckFailure.failed(
                    Message.of("%s has to cost %d ticks, but costs %d.", "%s 비용은 %d틱이어야 하는데 %d틱입니다.")
                            .with(shown(change), expected, actual),
                    "costs   " + shown(costs) + "\nswitch  " + change + "\n        (-1 stands for none)\nexpected  "
                            + expected + "\nactual    " + actual);
        }
        return this;
    }

    private static String shown(SwitchCosts costs) {
        return "perSwitch " + costs.perSwitch() + ", perProcess " + costs.perProcess() + ", perMigration "
                + costs.perMigration() + ", charge " + costs.charge();
    }

    private static Message shown(TaskSwitch change) {
        Message next =
                Message.of("task %d (space %d)", "태스크 %d(공간 %d)").with(change.nextTask(), change.nextAddressSpace());
        Message migration = change.lastCore() == TaskSwitch.NONE
                ? Message.of("which has not run yet", "아직 실행된 적 없음")
                : Message.of("which ran on core %d last", "마지막에는 코어 %d에서 실행").with(change.lastCore());
        return change.previousTask() == TaskSwitch.NONE
                ? Message.of("Giving core %d its first task, %s, %s,", "코어 %d에 첫 태스크로 %s이(가) 옵니다(%s).")
                        .with(change.core(), next, migration)
                : Message.of(
                                "Going over on core %d from task %d (space %d) to %s, %s,",
                                "코어 %d이(가) 태스크 %d(공간 %d)을(를) 떠나 %s(으)로 넘어갑니다(%s).")
                        .with(change.core(), change.previousTask(), change.previousAddressSpace(), next, migration);
    }
}
