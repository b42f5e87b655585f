package dev.timeslice.model;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.giveUp;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a policy is told and asked, when, and what it can do by itself. */
class PolicyCallsTest {

    @Test
    void policyHearsWhyATaskLeftItsCore() {
        QueuePolicy policy = new QueuePolicy() {
            @Override
            public long quantum(TaskView task) {
                return 3;
            }
        };

        run(policy, TaskSpec.of("A", 0, Program.of(compute(4), giveUp(), compute(1), io(2), compute(1))));

        assertThat(policy.heard)
                .containsExactly(
                        "0 ready A ARRIVED",
                        "3 charge A 3",
                        "3 ready A QUANTUM_EXPIRED",
                        "4 charge A 1",
                        "4 ready A YIELDED",
                        "5 charge A 1",
                        "5 blocked A",
                        "7 ready A WOKEN",
                        "8 charge A 1",
                        "8 ended A");
    }

    @Test
    void policyIsToldOfAReadyTaskThatAFaultEnded() {
        QueuePolicy policy = new QueuePolicy();

        run(
                policy,
                new TaskSpec("A", 0, "P", Program.of(load(-1))),
                new TaskSpec("B", 0, "P", Program.burst(1)),
                new TaskSpec("C", 5, "P", Program.burst(1)));

        assertThat(policy.heard)
                .containsExactly("0 ready A ARRIVED", "0 ready B ARRIVED", "1 charge A 1", "1 ended A", "1 ended B");
    }

    @Test
    void valuesOfARunningTaskAreThoseOfThePresentTick() {
        List<String> seen = new ArrayList<>();
        QueuePolicy policy = new QueuePolicy() {
            @Override
            public int interrupt(TaskView ready) {
                TaskView running = machine().running(0);
                if (running != null) {
                    seen.add(running.cpuTime() + " " + running.sliceTicks() + " " + running.burstLeft() + " "
                            + running.lastCore());
                }
                return NO_CORE;
            }
        };

        run(policy, TaskSpec.of("A", 0, Program.of(compute(3), giveUp(), compute(7))), burst("B", 5, 1));

        assertThat(seen).containsExactly("5 2 5 0");
    }

    @Test
    void timersFireInTheirOrderAndDoNotKeepARunGoing() {
        QueuePolicy policy = new QueuePolicy() {
            @Override
            public void ready(TaskView task, ReadyCause cause) {
                super.ready(task, cause);
                machine().setTimer(2, 7);
                machine().setTimer(2, 8);
                machine().setTimer(1, 9);
            }

            @Override
            public void timer(long key) {
                hear("timer " + key);
                machine().setTimer(machine().now() + 100, key);
            }
        };

        Trace trace = run(policy, burst("A", 0, 3));

        assertThat(policy.heard)
                .containsExactly(
                        "0 ready A ARRIVED", "1 timer 9", "2 timer 7", "2 timer 8", "3 charge A 3", "3 ended A");
        assertThat(trace.end()).isEqualTo(3);
    }

    @Test
    void timerFiresBeforeNewcomersUnlessTheKnobSaysOtherwise() {
        assertThat(timerAmongNewcomers(TimerOrder.BEFORE_NEWCOMERS)).containsExactly("1 timer 0", "1 ready B ARRIVED");
        assertThat(timerAmongNewcomers(TimerOrder.AFTER_NEWCOMERS)).containsExactly("1 ready B ARRIVED", "1 timer 0");
    }

    private static List<String> timerAmongNewcomers(TimerOrder order) {
        QueuePolicy policy = new QueuePolicy() {
            @Override
            public void timer(long key) {
                hear("timer " + key);
            }

            @Override
            public long quantum(TaskView task) {
                if (machine().now() == 0) {
                    machine().setTimer(1, 0);
                }
                return UNLIMITED;
            }
        };
        new Kernel(Configuration.builder().timerOrder(order).build(), () -> policy)
                .trace(Workload.of(burst("A", 0, 5), burst("B", 1, 1)));
        return policy.heard.stream().filter(line -> line.startsWith("1 ")).toList();
    }

    @Test
    void policyMayTakeACoreBackAtATimer() {
        QueuePolicy policy = new QueuePolicy() {
            @Override
            public long quantum(TaskView task) {
                if (machine().now() == 0) {
                    machine().setTimer(2, 0);
                }
                return UNLIMITED;
            }

            @Override
            public void timer(long key) {
                TaskView preempted = machine().preempt(0);
                hear("took " + preempted);
                if (preempted != null) {
                    queue.add(preempted);
                }
                hear("took " + machine().preempt(0));
            }
        };

        Trace trace = run(policy, burst("A", 0, 5), burst("B", 0, 2));

        assertThat(policy.heard)
                .contains("2 charge A 2", "2 took A", "2 took null")
                .doesNotContain("2 ready A PREEMPTED");
        assertThat(events(trace))
                .containsExactly(
                        "0 arrive A",
                        "0 arrive B",
                        "0 run A",
                        "2 preempt A",
                        "2 run B",
                        "4 exit B",
                        "4 run A",
                        "7 exit A");
    }

    @Test
    void freeCoreMayTakeARunningTaskFromAnotherOne() {
        QueuePolicy policy = new QueuePolicy() {
            @Override
            public @Nullable TaskView pick(int core) {
                TaskView queued = super.pick(core);
                return queued == null && machine().now() == 3 && core == 1
                        ? machine().preempt(0)
                        : queued;
            }
        };

        Trace trace = new Kernel(Configuration.multiprocessor(2), () -> policy)
                .trace(Workload.of(
                        burst("A", 0, 5),
                        burst("B", 0, 3),
                        TaskSpec.builder("C").arrival(3).burst(2).affinity(0).build()));

        assertThat(events(trace)).contains("3 preempt A", "3 run A", "3 run C", "5 exit A", "5 exit C");
    }

    @Test
    void newcomerThatMayNotUseAFreeCoreAsksForItsOwn() {
        QueuePolicy policy = new QueuePolicy() {
            @Override
            public int interrupt(TaskView ready) {
                return 0;
            }

            @Override
            public void ready(TaskView task, ReadyCause cause) {
                queue.add(cause == ReadyCause.PREEMPTED ? queue.size() : 0, task);
            }
        };
        TaskSpec bound = TaskSpec.builder("B").arrival(1).burst(1).affinity(0).build();

        Trace trace = new Kernel(Configuration.multiprocessor(2), () -> policy)
                .trace(Workload.of(TaskSpec.builder("A").burst(3).affinity(0).build(), bound));

        assertThat(events(trace)).contains("1 preempt A", "1 run B", "2 run A", "4 exit A");
    }

    @Test
    void newcomerDuringASwitchAsksAgainWhenTheTaskHasRunItsFirstTick() {
        Trace trace = new Kernel(Configuration.withSwitchCost(1), Shortest::new)
                .trace(Workload.of(burst("A", 0, 9), burst("B", 1, 5), burst("C", 2, 1), burst("D", 2, 2)));

        assertThat(events(trace))
                .startsWith(
                        "0 arrive A",
                        "0 run A",
                        "1 arrive B",
                        "1 preempt A",
                        "1 switch B",
                        "2 run B",
                        "2 arrive C",
                        "2 arrive D",
                        "3 preempt B",
                        "3 switch C",
                        "4 run C",
                        "5 exit C",
                        "5 switch D");
    }

    @Test
    void firstTicksAfterASwitchAreAKnob() {
        Configuration.Builder builder = Configuration.builder().switchCost(2);
        Workload workload = Workload.of(burst("A", 0, 9), burst("B", 1, 7), burst("C", 2, 1));

        assertThat(events(new Kernel(builder.runAfterSwitch(0).build(), Shortest::new).trace(workload)))
                .contains("3 run B", "3 preempt B", "3 switch C");
        assertThat(events(new Kernel(builder.runAfterSwitch(3).build(), Shortest::new).trace(workload)))
                .contains("3 run B", "6 preempt B", "6 switch C");
    }

    @Test
    void policyKnowsFromWhenACoreCanBeInterrupted() {
        QueuePolicy policy = new Shortest() {
            @Override
            public int interrupt(TaskView ready) {
                hear(ready.name() + " may interrupt from " + machine().interruptibleFrom(0));
                return super.interrupt(ready);
            }
        };

        new Kernel(Configuration.withSwitchCost(2), () -> policy)
                .trace(Workload.of(burst("A", 0, 9), burst("B", 1, 7), burst("C", 2, 1)));

        assertThat(policy.heard)
                .contains("1 B may interrupt from 0", "2 C may interrupt from 4", "4 C may interrupt from 4");
    }

    @Test
    void costOfAStealIsSpentBeforeTheTaskRuns() {
        QueuePolicy policy = new QueuePolicy() {
            @Override
            public long fetchCost(TaskView task, int core) {
                return task.name().equals("B") ? 3 : 0;
            }
        };

        Trace trace = run(policy, burst("A", 0, 2), burst("B", 0, 1));

        assertThat(events(trace)).contains("2 switch B", "5 run B", "6 exit B");
    }

    @Test
    void ruleThatWasBrokenEndsTheRunEvenIfThePolicyCatchesTheException() {
        QueuePolicy careless = new QueuePolicy() {
            @Override
            @SuppressWarnings("EmptyCatch")
            public void ready(TaskView task, ReadyCause cause) {
                super.ready(task, cause);
                try {
                    machine().setTimer(0, 0);
                } catch (RuntimeException e) {
                    // As if nothing had happened.
                }
            }
        };

        assertThatThrownBy(() -> run(careless, burst("A", 0, 1)))
                .isInstanceOfSatisfying(
                        ContractViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(ContractRule.TIMER_IN_THE_FUTURE));
    }

    @Test
    void takingACoreBackOutOfTurnIsTold() {
        QueuePolicy hasty = new QueuePolicy() {
            @Override
            public long quantum(TaskView task) {
                machine().preempt(0);
                return 1;
            }
        };

        assertThatThrownBy(() -> run(hasty, burst("A", 0, 1)))
                .hasMessage("tick 0: preempt must be called only from ready, pick, interrupt and timer; preempt(0)");
    }

    @Test
    void pickingATaskForACoreWhereItMayNotRunIsTold() {
        TaskSpec bound = TaskSpec.builder("A").burst(1).affinity(1).build();

        assertThatThrownBy(() -> new Kernel(
                                Configuration.multiprocessor(2), dev.timeslice.model.scheduling.NewestFirst::new)
                        .trace(Workload.of(bound)))
                .hasMessage("tick 0: pick must return a task that may run on this core; "
                        + "pick(0) returned A, which may not run there");
    }

    @Test
    void taskThatIsBoundToNoCoreOfTheMachineIsNamed() {
        TaskSpec bound = TaskSpec.builder("A").burst(1).affinity(2, 3).build();

        assertThatThrownBy(() -> run(new QueuePolicy(), bound))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task A may run on 2 3 only, and the machine has cores 0 to 0");
    }

    private static Trace run(SchedulingPolicy policy, TaskSpec... tasks) {
        return new Kernel(Configuration.uniprocessor(), () -> policy).trace(Workload.of(tasks));
    }

    private static List<String> events(Trace trace) {
        return trace.events().stream()
                .map(event -> event.tick() + " " + event.kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + event.task())
                .toList();
    }

    /** The shortest rest of a burst first, as a preemptive policy on one core. */
    private static class Shortest extends QueuePolicy {
        @Override
        public @Nullable TaskView pick(int core) {
            queue.sort(Comparator.comparingLong(TaskView::burstLeft));
            return super.pick(core);
        }

        @Override
        public int interrupt(TaskView ready) {
            TaskView running = machine().running(0);
            return running != null && ready.burstLeft() < running.burstLeft() ? 0 : NO_CORE;
        }
    }
}
