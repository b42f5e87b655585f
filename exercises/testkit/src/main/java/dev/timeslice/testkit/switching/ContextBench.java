package dev.timeslice.testkit.switching;

import dev.timeslice.model.cpu.ContextKeeper;
import dev.timeslice.model.cpu.CoreRegisters;
import dev.timeslice.testkit.benches.Bench;
import dev.timeslice.testkit.benches.BenchAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Cores with registers, and tasks whose contexts a keeper saves and loads. The answer to each step is what is in the registers of the cores that have a task.
 */
public final class ContextBench extends Bench<ContextStep> {
    private static final int NONE = -1;
    private static final BenchAnswer NOBODY = BenchAnswer.of("no core has a task", "태스크가 있는 코어 없음");

    private final List<CoreRegisters> cores;
    private final ContextKeeper keeper;
    private final boolean refusals;
    private final boolean loads;
    /** By how much more than usual a task changes its registers. */
    private final long factor;
    /** The task of each core, as it has to be. */
    private final int[] running;

    private final SortedSet<Integer> tasks = new TreeSet<>();
    private int steps;

    private ContextBench(
            int cores,
            Function<? super List<CoreRegisters>, ? extends ContextKeeper> maker,
            boolean refusals,
            boolean loads,
            long factor) {
        this.cores =
                IntStream.range(0, cores).mapToObj(core -> new CoreRegisters()).toList();
        this.keeper = maker.apply(this.cores);
        this.refusals = refusals;
        this.loads = loads;
        this.factor = factor;
        this.running = new int[cores];
        Arrays.fill(running, NONE);
    }

    /** A bench on which only what is allowed is asked for. */
    public static ContextBench of(int cores, Function<? super List<CoreRegisters>, ? extends ContextKeeper> maker) {
        return new ContextBench(cores, maker, false, false, 1);
    }

    /** A bench on which anything is asked for. */
    public static ContextBench withRefusals(
            int cores, Function<? super List<CoreRegisters>, ? extends ContextKeeper> maker) {
        return new ContextBench(cores, maker, true, false, 1);
    }

    /** A bench that also answers how often each core has loaded an address space. */
    public static ContextBench countingLoads(
            int cores, Function<? super List<CoreRegisters>, ? extends ContextKeeper> maker) {
        return new ContextBench(cores, maker, false, true, 1);
    }

    /** A bench on which only what is allowed is asked for, and registers hold more than 32 bits. */
    public static ContextBench withLargeNumbers(
            int cores, Function<? super List<CoreRegisters>, ? extends ContextKeeper> maker) {
        return new ContextBench(cores, maker, false, false, 1L << 32);
    }

    /** No core has a task. */
    public static BenchAnswer nobody() {
        return NOBODY;
    }

    /**
     * What the only core with a task has in its registers.
     *
     * @param shown such as {@code core 0: task 1, pc 100, sp 1000, r [0, 0, 0], space 7}
     */
    public static BenchAnswer registers(String shown) {
        return BenchAnswer.of(shown, shown);
    }

    @Override
    protected String described() {
        return cores.size() + (cores.size() == 1 ? " core" : " cores")
                + "; whoever runs changes pc, sp and all general registers r";
    }

    @Override
    protected boolean makesSense(ContextStep step) {
        return refusals || isAllowed(step);
    }

    private boolean isAllowed(ContextStep step) {
        if (step instanceof ContextStep.Create create) {
            return !tasks.contains(create.task());
        }
        if (step instanceof ContextStep.Switch change) {
            int core = coreOf(change.task());
            return tasks.contains(change.task()) && (core == NONE || core == change.core());
        }
        if (step instanceof ContextStep.Load load) {
            return running[load.core()] == NONE;
        }
        return !(step instanceof ContextStep.End end) || tasks.contains(end.task());
    }

    private int coreOf(int task) {
        for (int core = 0; core < running.length; core++) {
            if (running[core] == task) {
                return core;
            }
        }
        return NONE;
    }

    @Override
    protected BenchAnswer take(ContextStep step) {
        steps++;
        boolean allowed = isAllowed(step);
        tell(step);
        if (!allowed) {
            // The reference has thrown; whoever gets here has not.
            return BenchAnswer.done();
        }
        note(step);
        return answer();
    }

    private void tell(ContextStep step) {
        if (step instanceof ContextStep.Create create) {
            keeper.create(create.task(), create.space(), create.programCounter(), create.stackPointer());
        } else if (step instanceof ContextStep.Switch change) {
            keeper.switchTo(change.core(), change.task());
        } else if (step instanceof ContextStep.Idle idle) {
            keeper.idle(idle.core());
        } else if (step instanceof ContextStep.End end) {
            keeper.end(end.task());
        } else if (step instanceof ContextStep.Run run) {
            scribble(cores.get(run.core()));
        } else if (step instanceof ContextStep.Load load) {
            cores.get(load.core()).loadAddressSpace(load.space());
        }
    }

    private void scribble(CoreRegisters registers) {
        registers.setProgramCounter(registers.programCounter() + 4 * factor);
        registers.setStackPointer(registers.stackPointer() - 8 * factor);
        for (int i = 0; i < CoreRegisters.GENERAL; i++) {
            registers.general()[i] += factor * (10L * steps + i);
        }
    }

    private void note(ContextStep step) {
        if (step instanceof ContextStep.Create create) {
            tasks.add(create.task());
        } else if (step instanceof ContextStep.Switch change) {
            running[change.core()] = change.task();
        } else if (step instanceof ContextStep.Idle idle) {
            running[idle.core()] = NONE;
        } else if (step instanceof ContextStep.End end) {
            tasks.remove(end.task());
            int core = coreOf(end.task());
            if (core != NONE) {
                running[core] = NONE;
            }
        }
    }

    private BenchAnswer answer() {
        List<String> shown = new ArrayList<>();
        for (int core = 0; core < running.length; core++) {
            if (running[core] != NONE) {
                shown.add(shown(core));
            }
        }
        return shown.isEmpty() ? NOBODY : registers(String.join("; ", shown));
    }

    private String shown(int core) {
        CoreRegisters registers = cores.get(core);
        return "core " + core + ": task " + running[core] + ", " + shown(registers)
                + (loads ? ", loads " + registers.addressSpaceLoads() : "");
    }

    private static String shown(CoreRegisters registers) {
        return "pc " + registers.programCounter() + ", sp " + registers.stackPointer() + ", r "
                + Arrays.toString(registers.general()) + ", space " + registers.addressSpace();
    }

    @Override
    protected List<String> tables() {
        List<String> lines = new ArrayList<>();
        for (int core = 0; core < running.length; core++) {
            lines.add(running[core] == NONE ? "core " + core + ": no task, " + shown(cores.get(core)) : shown(core));
        }
        List<Integer> waiting =
                tasks.stream().filter(task -> coreOf(task) == NONE).toList();
        for (int task : waiting) {
            // It is given a core that nobody else will miss: the bench is of no use afterwards.
            keeper.switchTo(0, task);
            lines.add("task " + task + " would go on with " + shown(cores.get(0)));
        }
        return lines;
    }
}
