package dev.timeslice.publicchecks.process.processtable;

import static dev.timeslice.model.process.ProcessState.BLOCKED;
import static dev.timeslice.model.process.ProcessState.NEW;
import static dev.timeslice.model.process.ProcessState.READY;
import static dev.timeslice.model.process.ProcessState.RUNNING;
import static dev.timeslice.model.process.ProcessState.ZOMBIE;

import dev.timeslice.model.process.ProcessState;
import dev.timeslice.process.processtable.LifeCycle;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;

class LifeCycleTest {

    @Check("a-whole-life")
    void aProcessGoesFromNewToZombie() {
        LifeCycle life = new LifeCycle();
        requireState(NEW, life);
        for (ProcessState next : new ProcessState[] {READY, RUNNING, BLOCKED, READY, RUNNING, READY, RUNNING}) {
            life.moveTo(next);
            requireState(next, life);
        }
        life.end(7);

        requireState(ZOMBIE, life);
        if (life.status() != 7) {
            throw CheckFailure.failed(
                    Message.of("After end(7) the status should be 7, but is %d.", "end(7) 뒤의 상태 값은 7이어야 하는데 %d입니다.")
                            .with(life.status()));
        }
    }

    private static void requireState(ProcessState expected, LifeCycle life) {
        if (life.state() != expected) {
            throw CheckFailure.failed(
                    Message.of("The process should be %s now, but is %s.", "프로세스의 상태는 %s이어야 하는데 %s입니다.")
                            .with(expected, life.state()));
        }
    }

    @Check("no-short-cuts")
    void nobodyWakesUpOnACore() {
        LifeCycle life = new LifeCycle();
        life.moveTo(READY);
        requireRefusal(life, BLOCKED);
        life.moveTo(RUNNING);
        life.moveTo(BLOCKED);
        requireRefusal(life, RUNNING);
        life.moveTo(READY);
    }

    private static void requireRefusal(LifeCycle life, ProcessState next) {
        ProcessState before = life.state();
        try {
            life.moveTo(next);
        } catch (IllegalStateException expected) {
            requireState(before, life);
            return;
        }
        throw CheckFailure.failed(Message.of(
                        "moveTo(%s) of a process that is %s should throw an IllegalStateException.",
                        "%2$s 상태인 프로세스의 moveTo(%1$s)는 IllegalStateException을 던져야 합니다.")
                .with(next, before));
    }
}
