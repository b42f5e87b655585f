package dev.timeslice.hiddenchecks.process.processtable;

import static dev.timeslice.model.process.ProcessState.BLOCKED;
import static dev.timeslice.model.process.ProcessState.READY;
import static dev.timeslice.model.process.ProcessState.RUNNING;

import dev.timeslice.model.process.ProcessState;
import dev.timeslice.process.processtable.LifeCycle;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;

class LifeCycleTest {
    /** How to come to each state in which a process lives. */
    private static final Map<ProcessState, List<ProcessState>> PATHS = Map.of(
            ProcessState.NEW,
            List.of(),
            READY,
            List.of(READY),
            RUNNING,
            List.of(READY, RUNNING),
            BLOCKED,
            List.of(READY, RUNNING, BLOCKED));

    private static final Map<ProcessState, Set<ProcessState>> ARROWS = Map.of(
            ProcessState.NEW,
            Set.of(READY),
            READY,
            Set.of(RUNNING),
            RUNNING,
            Set.of(READY, BLOCKED),
            BLOCKED,
            Set.of(READY));

    @Check("every-pair-of-states")
    void everyMoveIsAllowedOrRefused() {
        for (ProcessState from : List.of(ProcessState.NEW, READY, RUNNING, BLOCKED)) {
            for (ProcessState to : ProcessState.values()) {
                LifeCycle life = in(from);
                boolean allowed = ARROWS.getOrDefault(from, Set.of()).contains(to);
                boolean refused = refuses(() -> life.moveTo(to));
                if (refused == allowed) {
                    throw CheckFailure.failed(Message.of(
                                    allowed
                                            ? "A process may go from %s to %s, but moveTo threw an IllegalStateException."
                                            : "No process goes from %s to %s, but moveTo did not throw an IllegalStateException.",
                                    allowed
                                            ? "프로세스는 %s에서 %s(으)로 갈 수 있는데 moveTo가 IllegalStateException을 던졌습니다."
                                            : "프로세스는 %s에서 %s(으)로 갈 수 없는데 moveTo가 IllegalStateException을 던지지 않았습니다.")
                            .with(from, to));
                }
                require("state()", allowed ? to : from, life.state(), from + ", moveTo(" + to + ")");
            }
        }
    }

    @Check("ends-once")
    void aProcessEndsFromAnyStateAndOnlyOnce() {
        for (ProcessState from : List.of(ProcessState.NEW, READY, RUNNING, BLOCKED)) {
            LifeCycle life = in(from);
            require("status()", 0, life.status(), from.toString());
            life.end(3);
            String story = from + ", end(3)";
            require("state()", ProcessState.ZOMBIE, life.state(), story);
            require("end(9) throws IllegalStateException", true, refuses(() -> life.end(9)), story);
            for (ProcessState to : ProcessState.values()) {
                require(
                        "moveTo(" + to + ") throws IllegalStateException",
                        true,
                        refuses(() -> life.moveTo(to)),
                        story + ", end(9)");
            }
            require("state()", ProcessState.ZOMBIE, life.state(), story + ", end(9)");
            require("status()", 3, life.status(), story + ", end(9)");
        }
    }

    private static LifeCycle in(ProcessState state) {
        LifeCycle life = new LifeCycle();
        PATHS.getOrDefault(state, List.of()).forEach(life::moveTo);
        return life;
    }

    private static boolean refuses(Runnable call) {
        try {
            call.run();
            return false;
        } catch (IllegalStateException refusal) {
            return true;
        }
    }

    private static void require(String what, Object expected, Object actual, String story) {
        if (!expected.equals(actual)) {
            throw CheckFailure.failed(
                    Message.of("%s after %s: expected %s, but got %s.", "%2$s 뒤의 %1$s: 기대한 결과는 %3$s이고, 실제 결과는 %4$s입니다.")
                            .with(what, story, expected, actual));
        }
    }
}
