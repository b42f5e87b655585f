package dev.timeslice.testkit.rings;

import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.testkit.CheckFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Tries a ring between a producer and a consumer in very many runs: in each, something else happens in between, and memory may
 * show something else. The runs in which least is out of the ordinary come first, so that what is found is easy to follow.
 *
 * <p>What is tried depends on the seed and the code alone. All accesses go through the segment, so that neither threads nor a
 * rewriting of the code are needed for it; and it sees what an exploration of schedules on one memory cannot, old values.
 */
public final class RingSearch {
    /** In a run; so often at most an old value can make a process believe that it cannot go on. */
    static final int MOST_OUT_OF_THE_ORDINARY = 3;

    private static final int MOST_RUNS_A_LEVEL = 8_000;
    private static final int MOST_TRIED_IN_ALL_WAYS = 1_000;

    private final Function<? super SharedSegment, ? extends ClosableRing> ring;

    /**
     * @param ring made by each process for itself
     * @param weak whether a load may find an old value
     * @param races whether two accesses to a slot must be ordered, even if both find the right value
     */
    record Demands(
            Function<? super SharedSegment, ? extends ClosableRing> ring,
            int capacity,
            int numbers,
            boolean weak,
            boolean races) {}

    private RingSearch(Function<? super SharedSegment, ? extends ClosableRing> ring) {
        this.ring = ring;
    }

    /**
     * @param ring makes one end over a process's own view of the segment
     */
    public static RingSearch of(Function<? super SharedSegment, ? extends ClosableRing> ring) {
        return new RingSearch(ring);
    }

    /**
     * All comes in order, whenever one process is interrupted by the other, on a machine that does everything in the program's
     * order.
     *
     * @throws CheckFailure with the run in which it does not
     */
    public void expectOrderWheneverInterrupted(Random random) {
        explore(false, false, random);
    }

    /**
     * All comes in order on a machine that keeps only the promises of release and acquire.
     *
     * @throws CheckFailure with the run in which it does not
     */
    public void expectOrderInWeakMemory(Random random) {
        explore(true, false, random);
    }

    /**
     * Whenever a slot goes from one process to the other, release and acquire order what both do to it.
     *
     * @throws CheckFailure with two accesses that nothing orders
     */
    public void expectNoRace(Random random) {
        explore(false, true, random);
    }

    private void explore(boolean weak, boolean races, Random random) {
        for (int capacity = 1; capacity <= 2; capacity++) {
            explore(new Demands(ring, capacity, capacity + 2, weak, races), random);
        }
    }

    private static void explore(Demands demands, Random random) {
        List<Picks> level = List.of(Picks.ORDINARY);
        for (int count = 0; count <= MOST_OUT_OF_THE_ORDINARY; count++) {
            List<Picks> next = new ArrayList<>();
            for (Picks picks : level) {
                Picks.Dictation dictation = picks.new Dictation();
                if (new RingTrial(demands, dictation, null).failure() != null) {
                    throw told(demands, picks);
                }
                if (count < MOST_OUT_OF_THE_ORDINARY) {
                    if (level.size() < MOST_TRIED_IN_ALL_WAYS) {
                        next.addAll(dictation.withOneMore());
                    } else {
                        dictation.withOneMore(random).ifPresent(next::add);
                    }
                }
            }
            if (next.size() > MOST_RUNS_A_LEVEL) {
                Collections.shuffle(next, random);
                next = new ArrayList<>(next.subList(0, MOST_RUNS_A_LEVEL));
            }
            level = next;
        }
    }

    /** The same run again, with notes. */
    private static CheckFailure told(Demands demands, Picks picks) {
        CheckFailure failure = new RingTrial(demands, picks.new Dictation(), new Notes()).failure();
        if (failure == null) {
            throw new IllegalStateException("a ring has behaved differently in the same run");
        }
        return failure;
    }
}
