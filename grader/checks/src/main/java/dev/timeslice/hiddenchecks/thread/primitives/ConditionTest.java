package dev.timeslice.hiddenchecks.thread.primitives;

import dev.timeslice.publicchecks.thread.primitives.AllAreSignalled;
import dev.timeslice.publicchecks.thread.primitives.OneSlot;
import dev.timeslice.publicchecks.thread.primitives.SignalOfAnInterruptedOne;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Step;
import dev.timeslice.thread.primitives.Mutex;
import dev.timeslice.thread.primitives.MutexCondition;
import java.util.concurrent.Callable;

/** No signal is lost, and nobody waits or signals without the mutex. */
class ConditionTest {

    @Check("condition-needs-the-mutex")
    void waitingAndSignallingNeedTheMutex() {
        try (Crew crew = Crew.assemble()) {
            MutexCondition condition = new MutexCondition(new Mutex());
            Message refused = Message.of(
                    "await(), signal() and signalAll() without the mutex must throw an IllegalMonitorStateException.",
                    "뮤텍스 없이 부른 await(), signal(), signalAll()은 IllegalMonitorStateException을 던져야 합니다.");
            crew.call("await", outcomeOf(condition::await)).returns("IllegalMonitorStateException", refused);
            crew.call("signal", outcomeOf(condition::signal)).returns("IllegalMonitorStateException", refused);
            crew.call("signalAll", outcomeOf(condition::signalAll)).returns("IllegalMonitorStateException", refused);
        }
    }

    private static Callable<String> outcomeOf(Step step) {
        return () -> {
            try {
                step.run();
                return "nothing thrown";
            } catch (IllegalMonitorStateException e) {
                return "IllegalMonitorStateException";
            }
        };
    }

    @Check("condition-loses-no-signal")
    void noScheduleLosesASignal(CheckContext context) {
        Schedules.explore(context, OneSlot.class);
    }

    @Check("condition-signals-all")
    void signalAllReachesAll(CheckContext context) {
        Schedules.explore(context, AllAreSignalled.class);
    }

    @Check("condition-interrupt-passes-the-signal-on")
    void anInterruptLosesNeitherTheMutexNorASignal(CheckContext context) {
        Schedules.explore(context, SignalOfAnInterruptedOne.class);
    }
}
