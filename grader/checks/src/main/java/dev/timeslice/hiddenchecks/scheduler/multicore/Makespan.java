package dev.timeslice.hiddenchecks.scheduler.multicore;

import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;

/** When the last task of a run has ended. */
record Makespan(Trace trace) {

    static Makespan of(Trace trace) {
        return new Makespan(trace);
    }

    /** It is exactly so many ticks. */
    void isOn(int cores, long ticks) {
        if (trace.end() != ticks) {
            throw failure(Message.of(
                            "On %d core(s) all tasks should have ended at tick %d, but the last one ended at tick %d.",
                            "코어 %d개에서 모든 태스크가 틱 %d에 끝나야 하는데, 마지막 태스크가 틱 %d에 끝났습니다.")
                    .with(cores, ticks, trace.end()));
        }
    }

    /** It is at most so many ticks. */
    void isAtMost(int cores, long ticks) {
        if (trace.end() > ticks) {
            throw failure(Message.of(
                            "On %d cores that are never idle while a task waits, all tasks end by tick %d; here the last one ended at tick %d.",
                            "기다리는 태스크가 있는 동안 노는 코어가 없다면 코어 %d개에서 모든 태스크가 늦어도 틱 %d에 끝나는데, 여기서는 마지막 태스크가 틱 %d에 끝났습니다.")
                    .with(cores, ticks, trace.end()));
        }
    }

    private CheckFailure failure(Message sentence) {
        return CheckFailure.failed(sentence, TextGantt.of(trace));
    }
}
