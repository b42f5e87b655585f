package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.scheduler.proportionalshare.Stride;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import dev.timeslice.testkit.scheduling.WorkloadText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class StrideTest {
    private static final Message RULE = Message.of(
            "A free core runs the ready task with the smallest pass; of equals, the one that has been ready for the longest time. A task pays its stride for each tick that it ran, and who joins starts no lower than the largest pass picked so far.",
            "빈 코어는 준비된 태스크 가운데 패스가 가장 작은 것을 실행합니다. 같으면 가장 오래 준비 상태였던 태스크입니다. 태스크는 실행된 틱마다 자기 스트라이드만큼 나아가며, 합류하는 태스크는 지금까지 선택된 가장 큰 패스보다 낮게 시작하지 않습니다.");
    private static final long QUANTUM = 3;

    @Check("stride-any-workload")
    void everySmallWorkloadIsSharedAsTheReferenceSharesIt(CheckContext context) {
        PolicyComparison oneCore = comparison(context, Configuration.uniprocessor(), 2);
        PolicyComparison twoCores = comparison(context, Configuration.multiprocessor(2), 1);

        new WorkloadSearch(context.random("stride")).run(workload -> {
            oneCore.accept(workload);
            oneCore.accept(Shares.unequal(workload));
            twoCores.accept(Shares.unequal(workload));
        });
    }

    /** Waldspurger and Weihl: between two clients the error is never more than one quantum. */
    @Check("stride-throughput-error")
    void betweenAnyTwoTasksTheErrorIsAtMostAQuantum(CheckContext context) {
        Random random = context.random("throughput");
        for (int i = 0; i < Shares.DRAWN; i++) {
            Workload workload = Shares.competing(i, 10 * QUANTUM, task -> task.tickets(1 + random.nextInt(1_000)));
            // A large constant, so that rounding does not add up.
            Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new Stride(QUANTUM, 1L << 40), workload);
            expectSmallErrors(workload, trace);
        }
    }

    /** Until the first task ends: after that the others compete without it. */
    private static void expectSmallErrors(Workload workload, Trace trace) {
        Map<String, Long> since = new HashMap<>();
        Map<String, Long> quanta = new HashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.RUN) {
                since.put(event.task(), event.tick());
            } else if (event.kind().leavesCore()) {
                long ran = event.tick() - since.getOrDefault(event.task(), event.tick());
                quanta.merge(event.task(), ran / QUANTUM, Long::sum);
                expectSmallErrors(workload, trace, event, quanta);
            }
            if (event.kind() == EventKind.EXIT) {
                return;
            }
        }
    }

    private static void expectSmallErrors(Workload workload, Trace trace, TraceEvent event, Map<String, Long> quanta) {
        List<TaskSpec> tasks = workload.tasks();
        TaskSpec one = tasks.stream()
                .filter(task -> task.name().equals(event.task()))
                .findFirst()
                .orElseThrow();
        for (TaskSpec other : tasks) {
            long ofOne = quanta.getOrDefault(one.name(), 0L);
            long ofOther = quanta.getOrDefault(other.name(), 0L);
            double share = (double) one.attributes().tickets()
                    / ((double) one.attributes().tickets() + other.attributes().tickets());
            double due = share * (ofOne + ofOther);
            if (!other.equals(one) && Math.abs(ofOne - due) > 1 + 1e-6) {
                throw CheckFailure.failed(
                        Message.of(
                                        "By tick %d tasks %s and %s have had %d and %d quanta: by their tickets %d and %d that is off by more than one.",
                                        "틱 %d까지 태스크 %s와(과) %s이(가) 퀀텀을 %d번과 %d번 받았습니다. 티켓 수 %d과(와) %d에 비추어 한 번 넘게 어긋납니다.")
                                .with(
                                        event.tick(),
                                        one.name(),
                                        other.name(),
                                        ofOne,
                                        ofOther,
                                        one.attributes().tickets(),
                                        other.attributes().tickets()),
                        WorkloadText.of(workload) + TextGantt.of(trace, Math.max(0, event.tick() - 60)));
            }
        }
    }

    private static PolicyComparison comparison(CheckContext context, Configuration configuration, long quantum) {
        return new PolicyComparison(
                configuration,
                PolicyRule.withQuantum(RULE, quantum),
                () -> context.reference(
                        SchedulingPolicy.class, "dev.timeslice.scheduler.proportionalshare.Stride", quantum, 10_000L),
                () -> new Stride(quantum, 10_000));
    }
}
