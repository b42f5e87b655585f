package dev.timeslice.testkit.switching;

import dev.timeslice.model.cpu.AddressSpaceIds;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.benches.Bench;
import dev.timeslice.testkit.benches.BenchAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Cores whose TLBs tell entries apart by a short number. An entry says for which address space it was made, which real
 * hardware does not know: so the bench sees when a number leads one address space to what another one has left.
 */
public final class AsidBench extends Bench<AsidStep> {
    private static final int NONE = -1;
    private static final BenchAnswer WARM = BenchAnswer.of("hit, 0 TLBs flushed", "적중, 비운 TLB 0개");
    private static final BenchAnswer COLD = BenchAnswer.of("miss, 0 TLBs flushed", "미스, 비운 TLB 0개");

    private final int asids;
    private final AddressSpaceIds ids;
    /** By core: the address space whose entry there is, by its number. */
    private final List<SortedMap<Integer, Integer>> tlbs;

    private final int[] spaces;
    private final int[] numbers;
    private int flushes;

    /** Makes a part with the given numbers and cores. */
    @FunctionalInterface
    public interface Maker {
        AddressSpaceIds make(int asids, int cores, IntConsumer flush);
    }

    public AsidBench(int asids, int cores, Maker maker) {
        this.asids = asids;
        this.tlbs = new ArrayList<>();
        this.spaces = new int[cores];
        this.numbers = new int[cores];
        for (int core = 0; core < cores; core++) {
            tlbs.add(new TreeMap<>());
            spaces[core] = NONE;
        }
        this.ids = maker.make(asids, cores, this::flush);
    }

    /** The TLB knew the address space's page still. */
    public static BenchAnswer warm(int flushes) {
        return flushes == 0 ? WARM : BenchAnswer.of("hit, " + flushed(flushes), "적중, 비운 TLB " + flushes + "개");
    }

    /** The TLB did not know the address space's page. */
    public static BenchAnswer cold(int flushes) {
        return flushes == 0 ? COLD : BenchAnswer.of("miss, " + flushed(flushes), "미스, 비운 TLB " + flushes + "개");
    }

    private static String flushed(int flushes) {
        return flushes + (flushes == 1 ? " TLB flushed" : " TLBs flushed");
    }

    private void flush(int core) {
        tlbs.get(core).clear();
        flushes++;
    }

    @Override
    protected String described() {
        return spaces.length + (spaces.length == 1 ? " core; " : " cores; ") + "numbers 1 to " + asids
                + "; after activate the core touches one page";
    }

    @Override
    protected boolean makesSense(AsidStep step) {
        return true;
    }

    @Override
    protected BenchAnswer take(AsidStep step) {
        flushes = 0;
        int number = ids.activate(step.core(), step.space());
        spaces[step.core()] = step.space();
        numbers[step.core()] = number;
        if (number < 1 || number > asids) {
            return BenchAnswer.breach(Message.of("the number %d, and there are 1 to %d", "번호 %d, 쓸 수 있는 번호는 1부터 %d까지")
                    .with(number, asids));
        }
        int twin = twin(step, number);
        if (twin != NONE) {
            return BenchAnswer.breach(Message.of(
                            "the number %d, which space %d uses on core %d at this moment",
                            "번호 %d, 지금 공간 %d이(가) 코어 %d에서 쓰는 번호")
                    .with(number, spaces[twin], twin));
        }
        int self = self(step, number);
        if (self != NONE) {
            return BenchAnswer.breach(Message.of(
                            "the number %d, but on core %d the same space has the number %d",
                            "번호 %d, 그런데 코어 %d에서는 같은 공간의 번호가 %d")
                    .with(number, self, numbers[self]));
        }
        Integer left = tlbs.get(step.core()).putIfAbsent(number, step.space());
        if (left == null) {
            return cold(flushes);
        }
        return left == step.space()
                ? warm(flushes)
                : BenchAnswer.breach(Message.of(
                                "under the number %d the TLB still has a page of space %d",
                                "번호 %d(으)로 TLB에 공간 %d의 페이지가 아직 남아 있음")
                        .with(number, left));
    }

    /** Another core that runs another address space with the number; {@link #NONE} for none. */
    private int twin(AsidStep step, int number) {
        for (int core = 0; core < spaces.length; core++) {
            if (core != step.core()
                    && spaces[core] != NONE
                    && spaces[core] != step.space()
                    && numbers[core] == number) {
                return core;
            }
        }
        return NONE;
    }

    /** Another core that runs the same address space with another number; {@link #NONE} for none. */
    private int self(AsidStep step, int number) {
        for (int core = 0; core < spaces.length; core++) {
            if (core != step.core() && spaces[core] == step.space() && numbers[core] != number) {
                return core;
            }
        }
        return NONE;
    }

    @Override
    protected List<String> tables() {
        List<String> lines = new ArrayList<>();
        for (int core = 0; core < spaces.length; core++) {
            lines.add(
                    spaces[core] == NONE
                            ? "core " + core + " has run nothing yet"
                            : "core " + core + " runs space " + spaces[core] + " with the number " + numbers[core]);
            for (Map.Entry<Integer, Integer> entry : tlbs.get(core).entrySet()) {
                lines.add("  TLB: number " + entry.getKey() + ", a page of space " + entry.getValue());
            }
        }
        return lines;
    }
}
