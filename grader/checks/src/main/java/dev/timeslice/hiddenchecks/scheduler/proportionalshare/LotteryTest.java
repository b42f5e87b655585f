package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.proportionalshare.Lottery;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;

class LotteryTest {
    private static final Message RULE = Message.of(
            "At each pick, ticket floorMod(draw, n) wins, where n is the number of all tickets of the ready tasks, numbered from 0 in the order of id().",
            "선택할 때마다 floorMod(draw, n)번 티켓이 당첨됩니다. n은 준비된 태스크의 티켓을 모두 더한 수이고, 티켓 번호는 id() 순서로 0부터 매깁니다.");
    /** What chi-square exceeds once in a thousand draws of a fair lottery, with three degrees of freedom. */
    private static final double CRITICAL = 16.27;

    @Check("lottery-sleepers-hold-no-tickets")
    void whoSleepsTakesNoPartInTheDraw() {
        Workload workload = Workload.of(
                TaskSpec.of("A", 0, Program.of(Instruction.compute(1), Instruction.io(4), Instruction.compute(1))),
                TaskSpec.burst("B", 0, 3),
                TaskSpec.burst("C", 0, 3));

        // A wins first; while it sleeps, 150 is a ticket of C and 350 is one of C again.
        Trace trace = PolicyRun.of(
                Configuration.uniprocessor(), () -> new Lottery(1, draws(0, 150, 350, 50, 250, 99, 0)), workload);

        assertThat(trace).runsInOrder("A", "C", "B", "A", "B", "C");
    }

    @Check("lottery-any-workload")
    void everySmallWorkloadIsDrawnAsTheReferenceDrawsIt(CheckContext context) {
        PolicyComparison oneCore = comparison(context, Configuration.uniprocessor(), 1);
        PolicyComparison twoCores = comparison(context, Configuration.multiprocessor(2), 2);

        new WorkloadSearch(context.random("lottery")).run(workload -> {
            oneCore.accept(workload);
            oneCore.accept(Shares.unequal(workload));
            twoCores.accept(Shares.unequal(workload));
        });
    }

    @Check("lottery-loses-no-work")
    void tasksKeepTheirWorkAndNoCoreRunsTwoAtOnce() {
        for (int cores = 1; cores <= 3; cores++) {
            Workload workload = Shares.unequal(Workload.of(
                    TaskSpec.burst("A", 0, 7),
                    TaskSpec.burst("B", 0, 3),
                    TaskSpec.burst("C", 1, 5),
                    TaskSpec.burst("D", 2, 6)));

            Trace trace =
                    PolicyRun.of(Configuration.multiprocessor(cores), () -> new Lottery(2, pseudoRandom(7)), workload);

            assertThat(trace)
                    .neverRunsTwoAtOnce()
                    .neverRunsLongerThan(2)
                    .givesTicks("A", 7)
                    .givesTicks("B", 3)
                    .givesTicks("C", 5)
                    .givesTicks("D", 6);
        }
    }

    @Check("lottery-shares")
    void sharesOfManyDrawsAreThoseOfTheTickets() {
        int[] tickets = {10, 20, 30, 40};
        int ticks = 10_000;
        Workload workload = Workload.of(
                holder("A", tickets[0]), holder("B", tickets[1]), holder("C", tickets[2]), holder("D", tickets[3]));
        Configuration configuration = Configuration.builder().until(ticks).build();

        Trace trace = PolicyRun.of(configuration, () -> new Lottery(1, pseudoRandom(20_260)), workload);

        double chiSquare = 0;
        StringBuilder counts = new StringBuilder();
        for (int i = 0; i < tickets.length; i++) {
            String name = String.valueOf((char) ('A' + i));
            long won = trace.slices().stream()
                    .filter(slice -> slice.task().equals(name))
                    .mapToLong(Slice::ticks)
                    .sum();
            double expected = ticks * tickets[i] / 100.0;
            chiSquare += (won - expected) * (won - expected) / expected;
            counts.append(String.format(Locale.ROOT, "%s: tickets %d, ran %d%n", name, tickets[i], won));
        }
        if (!(chiSquare <= CRITICAL)) {
            throw CheckFailure.failed(
                    Message.of(
                                    "After %d draws the ticks do not fit the tickets: chi-square is %s, and in a fair lottery it exceeds %s only once in a thousand times.",
                                    "추첨을 %d번 했는데 받은 틱이 티켓과 맞지 않습니다. 카이제곱 값이 %s입니다. 공정한 추첨에서 이 값이 %s을(를) 넘는 일은 천 번에 한 번뿐입니다.")
                            .with(ticks, String.format(Locale.ROOT, "%.1f", chiSquare), CRITICAL),
                    counts.toString());
        }
    }

    private static TaskSpec holder(String name, int tickets) {
        return TaskSpec.builder(name).tickets(tickets).burst(Long.MAX_VALUE).build();
    }

    private static PolicyComparison comparison(CheckContext context, Configuration configuration, long quantum) {
        return new PolicyComparison(
                configuration,
                PolicyRule.withQuantum(RULE, quantum),
                () -> context.reference(
                        SchedulingPolicy.class,
                        "dev.timeslice.scheduler.proportionalshare.Lottery",
                        quantum,
                        pseudoRandom(context.seed())),
                () -> new Lottery(quantum, pseudoRandom(context.seed())));
    }

    /** Numbers of either sign. */
    private static LongSupplier pseudoRandom(long seed) {
        return new Random(seed)::nextLong;
    }

    private static LongSupplier draws(long... draws) {
        return new LongSupplier() {
            private int next;

            @Override
            public long getAsLong() {
                return draws[next++ % draws.length];
            }
        };
    }
}
