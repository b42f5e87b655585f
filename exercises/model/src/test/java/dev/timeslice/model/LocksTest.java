package dev.timeslice.model;

import static dev.timeslice.model.program.ChannelInstruction.lock;
import static dev.timeslice.model.program.ChannelInstruction.unlock;
import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.ProcessInstruction.kill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.process.Signal;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.LockResult;
import dev.timeslice.model.sync.LockTask;
import dev.timeslice.model.sync.PlainLock;
import dev.timeslice.model.sync.UnlockResult;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LocksTest {
    private static final EventKind[] OF_LOCKS = {EventKind.LOCK, EventKind.UNLOCK, EventKind.PRIORITY};

    @Test
    void lockIsHandedToWhoeverCameFirst() {
        Instruction[] critical = {lock("m"), compute(2), unlock("m"), compute(1)};

        Told told = Told.run(
                Configuration.multiprocessor(2),
                Parts.standIns(),
                Workload.of(task("A", critical), task("B", critical)));

        assertThat(told.all())
                .containsExactly(
                        "0 arrive A",
                        "0 arrive B",
                        "0 run A",
                        "0 lock A",
                        "0 run B",
                        "0 block B",
                        "2 unlock A",
                        "2 lock B",
                        "2 wake B",
                        "2 run B",
                        "3 exit A",
                        "4 unlock B",
                        "5 exit B");
    }

    @Test
    void lockOfOneselfAndUnlockOfOthersAreRefused() {
        Told told = Told.run(task("A", lock("m"), lock("m"), compute(1)), task("B", unlock("m"), unlock("n")));

        assertThat(told.only(EventKind.ERROR))
                .containsExactly(
                        "0 error A " + SystemError.EDEADLK.number(),
                        "1 error B " + SystemError.EPERM.number(),
                        "1 error B " + SystemError.EPERM.number());
    }

    @Test
    void whoeverWaitsForALockThatNobodyGivesBackIsNamed() {
        Told told = Told.run(task("A", lock("m")), task("B", lock("m")));

        assertThat(told.outcome()).isEqualTo(new Outcome.Stuck(0, List.of("B")));
    }

    @Test
    void urgentTaskWaitsForTheMiddleOneUnlessTheLockLendsItsPriority() {
        Workload workload = inversion();

        List<String> plain = run(PlainLock::new, workload, EventKind.EXIT);
        List<String> lending = run(LendingLock::new, workload, EventKind.EXIT);

        assertThat(plain).containsExactly("12 exit middle", "14 exit low", "15 exit high");
        assertThat(lending).containsExactly("4 exit low", "5 exit high", "15 exit middle");
    }

    @Test
    void everyChangeOfPriorityIsAnEventAndThePolicyHearsIt() {
        MostUrgentFirst policy = new MostUrgentFirst();
        Trace trace = new Trace();
        Parts parts = Parts.builder().lock(order -> new LendingLock()).build();

        new Kernel(Configuration.uniprocessor(), parts, () -> policy).run(inversion(), trace);

        assertThat(lines(trace, OF_LOCKS))
                .containsExactly(
                        "0 lock low",
                        "2 priority low 1",
                        "4 unlock low",
                        "4 priority low 9",
                        "4 lock high",
                        "5 unlock high");
        assertThat(policy.heard).contains("2 low has 1 instead of 9", "4 low has 9 instead of 1");
    }

    @Test
    void priorityIsLentAlongAChain() {
        Workload workload = Workload.of(
                urgent("low", 9, 0, lock("a"), compute(4), unlock("a")),
                urgent("middle", 5, 1, lock("b"), compute(1), lock("a"), unlock("a"), unlock("b")),
                urgent("high", 1, 3, lock("b"), unlock("b")));

        assertThat(run(LendingLock::new, workload, OF_LOCKS))
                .containsExactly(
                        "0 lock low",
                        "1 lock middle",
                        "2 priority low 5",
                        "3 priority middle 1",
                        "3 priority low 1",
                        "5 unlock low",
                        "5 priority low 9",
                        "5 lock middle",
                        "5 unlock middle",
                        "5 unlock middle",
                        "5 priority middle 5",
                        "5 lock high",
                        "5 unlock high");
    }

    @Test
    void priorityGoesBackWhenTheOneThatWaitsIsKilled() {
        Workload workload = Workload.of(
                urgent("low", 9, 0, lock("a"), compute(4), unlock("a")),
                urgent("high", 1, 1, lock("a")),
                urgent("killer", 0, 2, kill("high", Signal.KILL)));

        assertThat(run(LendingLock::new, workload, EventKind.PRIORITY, EventKind.EXIT))
                .containsExactly(
                        "1 priority low 1", "2 exit high 137", "2 priority low 9", "2 exit killer", "4 exit low");
    }

    @Test
    void lockWithTwoOwnersIsTold() {
        assertThat(ruleBroken(() -> new Breakable() {
                    @Override
                    public LockResult acquire(LockTask caller) {
                        super.acquire(caller);
                        return new LockResult.Acquired();
                    }
                }))
                .isEqualTo(ContractRule.LOCK_HAS_ONE_OWNER);
        assertThat(ruleBroken(() -> new Breakable() {
                    @Override
                    public UnlockResult release(LockTask caller) {
                        return new UnlockResult.HandedTo(caller);
                    }
                }))
                .isEqualTo(ContractRule.LOCK_HAS_ONE_OWNER);
    }

    /** A lock that a test can break in one place. */
    private static class Breakable extends LendingLock {}

    private static ContractRule ruleBroken(Supplier<KernelLock> locks) {
        Workload workload = Workload.of(
                task("A", lock("m"), compute(1), unlock("m")), task("B", lock("m"), compute(1), unlock("m")));
        Parts parts = Parts.builder().lock(order -> locks.get()).build();
        return catchThrowableOfType(
                        ContractViolation.class, () -> Told.run(Configuration.multiprocessor(2), parts, workload))
                .rule();
    }

    /** Low holds the lock that high wants, and middle wants nothing but the core. */
    private static Workload inversion() {
        return Workload.of(
                urgent("low", 9, 0, lock("m"), compute(4), unlock("m")),
                urgent("high", 1, 2, lock("m"), compute(1), unlock("m")),
                urgent("middle", 5, 2, compute(10)));
    }

    private static List<String> run(Supplier<KernelLock> locks, Workload workload, EventKind... kinds) {
        Trace trace = new Trace();
        Parts parts = Parts.builder().lock(order -> locks.get()).build();
        new Kernel(Configuration.uniprocessor(), parts, MostUrgentFirst::new).run(workload, trace);
        return lines(trace, kinds);
    }

    private static List<String> lines(Trace trace, EventKind... kinds) {
        return trace.events().stream()
                .filter(event -> List.of(kinds).contains(event.kind()))
                .map(event -> event.tick() + " " + event.kind().name().toLowerCase(Locale.ROOT) + " " + event.task()
                        + (event.detail() == 0 ? "" : " " + event.detail()))
                .toList();
    }

    private static TaskSpec urgent(String name, int priority, long arrival, Instruction... instructions) {
        return TaskSpec.builder(name)
                .arrival(arrival)
                .priority(priority)
                .program(new Program(List.of(instructions)))
                .build();
    }

    private static TaskSpec task(String name, Instruction... instructions) {
        return TaskSpec.of(name, 0, new Program(List.of(instructions)));
    }
}
