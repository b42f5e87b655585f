package dev.timeslice.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FramePoolTest {
    private final PhysicalMemory memory = new PhysicalMemory(3 * 8 + 5);
    private final FramePool pool = new FramePool(memory, 8);

    @Test
    void framesComeFromTheTopAndTheOneGivenBackLastComesFirst() {
        assertThat(pool.frames()).isEqualTo(3);
        assertThat(pool.allocate()).hasValue(2);
        assertThat(pool.allocate()).hasValue(1);

        pool.release(2);

        assertThat(pool.available()).isEqualTo(2);
        assertThat(pool.isInUse(2)).isFalse();
        assertThat(pool.isInUse(1)).isTrue();
        assertThat(pool.allocate()).hasValue(2);
        assertThat(pool.allocate()).hasValue(0);
        assertThat(pool.allocate()).isEmpty();
    }

    @Test
    void aFrameComesAsItsLastOwnerLeftIt() {
        int frame = pool.allocate().orElseThrow();
        memory.write(frame * 8L, (byte) 7);
        pool.release(frame);

        int again = pool.allocate().orElseThrow();

        assertThat(memory.read(again * 8L)).isEqualTo((byte) 7);
    }

    @Test
    void aFrameThatIsNotInUseCannotBeGivenBack() {
        pool.allocate();

        for (int frame : new int[] {1, -1, 3}) {
            assertThatThrownBy(() -> pool.release(frame))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("frame " + frame + " was released, but is not in use");
        }
        assertThat(pool.available()).isEqualTo(2);
    }

    @Test
    void theSizeOfAFrameIsAPowerOfTwoThatFits() {
        assertThatThrownBy(() -> new FramePool(memory, 6)).hasMessageContaining("found 6");
        assertThatThrownBy(() -> new FramePool(memory, Integer.MIN_VALUE)).hasMessageContaining("-2147483648");
        assertThatThrownBy(() -> new FramePool(memory, 32)).hasMessageContaining("32 bytes in a memory of 29");
    }
}
