package dev.timeslice.testkit.switching;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import dev.timeslice.model.cpu.TlbRules;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.benches.Bench;
import dev.timeslice.testkit.benches.BenchAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** One core with a TLB, and the page tables of a few address spaces: page p of space s lies in frame 10 s + p at first. */
public final class TlbBench extends Bench<TlbStep> {
    private static final int NONE = -1;
    private static final int PAGES = 5;
    private static final BenchAnswer HIT = BenchAnswer.of("hit", "적중");
    private static final BenchAnswer MISS = BenchAnswer.of("miss", "미스");

    private final TlbRules rules;
    private final Tlb tlb;
    private final Map<Integer, SortedMap<Integer, TlbEntry>> spaces = new HashMap<>();
    /** Those that the core has run. */
    private final SortedSet<Integer> run = new TreeSet<>();

    private int present = NONE;
    private int nextFrame = 100;

    public TlbBench(TlbRules rules, Function<? super TlbRules, ? extends Tlb> maker) {
        this.rules = rules;
        this.tlb = maker.apply(rules);
    }

    /** The pages of an address space before anything has moved; more of them come when they are touched. */
    private static SortedMap<Integer, TlbEntry> fewPages(int space) {
        SortedMap<Integer, TlbEntry> pages = new TreeMap<>();
        for (int page = 0; page < PAGES; page++) {
            pages.put(page, atFirst(space, page));
        }
        return pages;
    }

    private static TlbEntry atFirst(int space, int page) {
        return new TlbEntry(page, 10 * space + page, Rights.READ_WRITE);
    }

    /** The TLB knew the page. */
    public static BenchAnswer hit() {
        return HIT;
    }

    /** The TLB did not know the page, and was told. */
    public static BenchAnswer miss() {
        return MISS;
    }

    @Override
    protected String described() {
        return "TLB with " + rules.entries() + (rules.entries() == 1 ? " entry, " : " entries, ")
                + (rules.addressSpaceIds() ? "with" : "without")
                + " address-space ids; page p of space s lies in frame 10 * s + p";
    }

    @Override
    protected boolean makesSense(TlbStep step) {
        return present != NONE || !(step instanceof TlbStep.Touch || step instanceof TlbStep.Protect);
    }

    @Override
    protected BenchAnswer take(TlbStep step) {
        if (step instanceof TlbStep.Touch touch) {
            return touch(touch.page());
        }
        if (step instanceof TlbStep.Switch change) {
            present = change.space();
            run.add(present);
            tlb.switchTo(present);
        } else if (step instanceof TlbStep.Move move) {
            moveAway(move.space(), move.page());
            tlb.invalidate(move.space(), move.page());
        } else if (step instanceof TlbStep.Replace all) {
            pages(all.space()).keySet().stream().toList().forEach(page -> moveAway(all.space(), page));
            tlb.forget(all.space());
        } else if (step instanceof TlbStep.Protect protect) {
            tlb.insert(protect(protect.page()));
        }
        return BenchAnswer.done();
    }

    private BenchAnswer touch(int page) {
        TlbEntry right = entry(page);
        TlbEntry known = tlb.lookup(page);
        if (known == null) {
            tlb.insert(right);
            return MISS;
        }
        return known.equals(right)
                ? HIT
                : BenchAnswer.breach(Message.of(
                                "a translation to frame %d %s, and the page table says frame %d %s",
                                "프레임 %d %s(으)로 변환했으나 페이지 테이블에는 프레임 %d %s")
                        .with(known.frame(), known.rights(), right.frame(), right.rights()));
    }

    private TlbEntry protect(int page) {
        TlbEntry before = entry(page);
        TlbEntry after = new TlbEntry(
                page, before.frame(), before.rights() == Rights.READ_WRITE ? Rights.READ : Rights.READ_WRITE);
        pages(present).put(page, after);
        return after;
    }

    private void moveAway(int space, int page) {
        pages(space).put(page, new TlbEntry(page, nextFrame, Rights.READ_WRITE));
        nextFrame++;
    }

    private Map<Integer, TlbEntry> pages(int space) {
        return spaces.computeIfAbsent(space, TlbBench::fewPages);
    }

    private TlbEntry entry(int page) {
        return pages(present).computeIfAbsent(page, number -> atFirst(present, number));
    }

    @Override
    protected List<String> tables() {
        List<String> lines = new ArrayList<>();
        if (present == NONE) {
            return List.of("no address space yet");
        }
        lines.add("present: space " + present);
        known(present, lines);
        for (int space : run) {
            if (space != present) {
                tlb.switchTo(space);
                known(space, lines);
            }
        }
        if (lines.size() == 1) {
            lines.add("the TLB knows no page");
        }
        return lines;
    }

    private void known(int space, List<String> lines) {
        pages(space).forEach((page, right) -> {
            TlbEntry known = tlb.lookup(page);
            if (known != null) {
                lines.add("the TLB knows page " + page + " of space " + space + ": frame " + known.frame() + " "
                        + known.rights()
                        + (known.equals(right)
                                ? ""
                                : "  but the page table says frame " + right.frame() + " " + right.rights()));
            }
        });
    }
}
