package dev.timeslice.hiddenchecks.thread.contextswitch;

import static dev.timeslice.hiddenchecks.thread.contextswitch.MachineRun.PAGE;
import static dev.timeslice.model.program.Instruction.allocate;
import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.Instruction.store;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Parts;
import dev.timeslice.model.SwitchCharge;
import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import dev.timeslice.thread.contextswitch.SwitchPrice;
import dev.timeslice.thread.contextswitch.TranslationBuffer;
import java.util.List;
import java.util.Optional;

/** Price and TLB inside the kernel, where tasks take turns of 4 ticks. */
class KernelTest {
    private static final String TLB = "dev.timeslice.thread.contextswitch.TranslationBuffer";
    private static final long X = (long) MachineRun.IMAGE.firstDataPage() * PAGE;
    private static final long Y = X + PAGE;
    private static final long HEAP = MachineRun.IMAGE.heapStart();

    private static final List<Line> COMPUTING = List.of(
            Line.of("A", "compute 3", compute(3)),
            Line.of("A", "compute 6", compute(6)),
            Line.of("B", "compute 5", compute(5)),
            Line.of("B", "compute 1, sleep 9, compute 5", compute(1), io(9), compute(5)),
            Line.of("C", "compute 9", compute(9)));

    private static final List<Line> TOUCHING = List.of(
            Line.of("A", "read x", load(X)),
            Line.of("A", "write x, compute 4, read x", store(X), compute(4), load(X)),
            Line.of("B", "write x, compute 4, read x", store(X), compute(4), load(X)),
            Line.of("A", "read y, x, y, x", load(Y), load(X), load(Y), load(X)),
            Line.of("B", "read y, compute 9, read x, y", load(Y), compute(9), load(X), load(Y)),
            Line.of("A", "grow, write there, shrink", allocate(PAGE), store(HEAP), allocate(-PAGE)),
            Line.of(
                    "B",
                    "grow, write there, shrink, compute 4, grow, read there",
                    allocate(PAGE),
                    store(HEAP),
                    allocate(-PAGE),
                    compute(4),
                    allocate(PAGE),
                    load(HEAP)));

    @Check("price-in-the-kernel")
    void workloadsRunAtThePriceOfTheKnobs(CheckContext context) {
        for (SwitchCharge charge : SwitchCharge.values()) {
            for (int cores = 1; cores <= 2; cores++) {
                Configuration machine = Configuration.builder()
                        .cores(cores)
                        .switchCost(1)
                        .processSwitchCost(3)
                        .migrationCost(2)
                        .pageSize(PAGE)
                        .switchCharge(charge)
                        .build();
                String described = "cores " + cores + ", perSwitch 1, perProcess 3, perMigration 2, charge " + charge;
                require(
                        new MachineRun(
                                machine,
                                described,
                                () -> Parts.builder()
                                        .switchCost(SwitchPrice::new)
                                        .build(),
                                Parts::standIns),
                        search(context, COMPUTING, described));
            }
        }
    }

    @Check("tlb-in-the-kernel")
    void programsMissAsOftenAsTheyHaveTo(CheckContext context) {
        for (boolean ids : new boolean[] {false, true}) {
            for (int cores = 1; cores <= 2; cores++) {
                int entries = ids ? 3 : 8;
                Configuration machine = Configuration.builder()
                        .cores(cores)
                        .frames(64)
                        .pageSize(PAGE)
                        .tlbEntries(entries)
                        .addressSpaceIds(ids)
                        .tlbMissTicks(3)
                        .until(1_000)
                        .build();
                String described = "cores " + cores + ", TLB with " + entries + " entries, "
                        + (ids ? "with" : "without") + " ids, 3 ticks for a miss";
                require(
                        new MachineRun(
                                machine,
                                described,
                                () -> Parts.builder()
                                        .tlb(TranslationBuffer::new)
                                        .build(),
                                () -> Parts.builder()
                                        .tlb(rules -> context.reference(Tlb.class, TLB, rules))
                                        .build()),
                        search(context, TOUCHING, described));
            }
        }
    }

    private static SequenceSearch<Line> search(CheckContext context, List<Line> lines, String purpose) {
        return SequenceSearch.over(lines).allUpTo(2).thenRandom(context.random(purpose), 10, 5);
    }

    private static void require(MachineRun run, SequenceSearch<Line> workloads) {
        Optional<Finding<Line, CheckFailure>> found = workloads.firstFailing(run::differenceIn);
        if (found.isPresent()) {
            throw found.get().failure();
        }
    }
}
