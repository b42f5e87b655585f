package dev.timeslice.testkit.rings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The classic small programs: which results the rules of release and acquire allow, and which they do not. */
class WeakMemoryTest {
    private static final int DATA = 0;
    private static final int FLAG = 1;

    /** Stores the data and the flag, and tells what the other side may find of both, flag first. */
    private static List<String> found(boolean release, boolean acquire) {
        List<String> found = new ArrayList<>();
        for (int flag = 0; flag < 2; flag++) {
            for (int data = 0; data < 2; data++) {
                WeakMemory memory = new WeakMemory(2);
                memory.store(Side.PRODUCER, DATA, 11, false);
                memory.store(Side.PRODUCER, FLAG, 1, release);
                int flagBack = flag;
                int dataBack = data;
                long first = memory.load(Side.CONSUMER, FLAG, acquire, values -> Math.min(flagBack, values - 1));
                long second = memory.load(Side.CONSUMER, DATA, false, values -> Math.min(dataBack, values - 1));
                found.add(first + " " + second);
            }
        }
        return found;
    }

    @Test
    void messagePassingNeedsReleaseAndAcquire() {
        assertThat(found(true, true)).doesNotContain("1 0").contains("1 11", "0 0", "0 11");
        assertThat(found(true, false)).contains("1 0");
        assertThat(found(false, true)).contains("1 0");
        assertThat(found(false, false)).contains("1 0", "1 11", "0 0", "0 11");
    }

    @Test
    void nobodySeesAnOlderValueThanBefore() {
        WeakMemory memory = new WeakMemory(1);
        memory.store(Side.PRODUCER, DATA, 1, false);
        memory.store(Side.PRODUCER, DATA, 2, false);

        assertThat(memory.load(Side.CONSUMER, DATA, false, values -> 1)).isEqualTo(1);
        assertThat(memory.load(Side.CONSUMER, DATA, false, values -> values - 1))
                .isEqualTo(1);
        assertThat(memory.load(Side.CONSUMER, DATA, false, values -> 0)).isEqualTo(2);
        assertThat(memory.load(Side.CONSUMER, DATA, false, values -> values - 1))
                .isEqualTo(2);
    }

    @Test
    void eachSideSeesItsOwnStores() {
        WeakMemory memory = new WeakMemory(1);
        memory.store(Side.PRODUCER, DATA, 1, false);

        assertThat(memory.load(Side.PRODUCER, DATA, false, values -> values - 1))
                .isEqualTo(1);
    }

    @Test
    void releaseAndAcquireOrderPlainAccesses() {
        WeakMemory memory = new WeakMemory(2);
        memory.store(Side.PRODUCER, DATA, 11, false);
        assertThat(memory.racesWithStore(Side.CONSUMER, DATA)).isTrue();
        memory.store(Side.PRODUCER, FLAG, 1, true);
        memory.load(Side.CONSUMER, FLAG, true, values -> 0);
        assertThat(memory.racesWithStore(Side.CONSUMER, DATA)).isFalse();

        memory.load(Side.CONSUMER, DATA, false, values -> 0);
        assertThat(memory.racesWithLoad(Side.PRODUCER, DATA)).isTrue();
    }
}
