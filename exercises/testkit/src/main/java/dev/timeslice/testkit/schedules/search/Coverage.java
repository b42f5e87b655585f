package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.Message;

/**
 * How much of the space of schedules was covered.
 *
 * @param schedules how many were tried
 * @param complete whether these were all that there are
 * @param interferences with up to so many preemptions, early time-outs and wake-ups for no reason all were tried; -1 if not
 *     even all without any
 * @param cut how many were given up because they became too long
 */
public record Coverage(int schedules, boolean complete, int interferences, int cut) {

    /** Whether each schedule that there is was tried, to its end. */
    public boolean whole() {
        return complete && cut == 0;
    }

    /** The same in a sentence. */
    public Message sentence() {
        if (whole()) {
            return Message.of(
                            "%d schedules were tried, and these are all that there are.",
                            "스케줄 %d개를 시험했고, 가능한 스케줄은 이것이 전부입니다.")
                    .with(schedules);
        }
        Message part = interferences < 0
                ? Message.of(
                        "%d schedules were tried, only some of those without preemption.",
                        "스케줄 %d개를 시험했습니다. 선점이 없는 스케줄도 일부만 포함됩니다.")
                : Message.of(
                        "%d schedules were tried, among them all with up to %d preemptions.",
                        "스케줄 %d개를 시험했고, 선점이 %d번 이하인 스케줄은 모두 포함됩니다.");
        return interferences < 0 ? part.with(schedules) : part.with(schedules, interferences);
    }
}
