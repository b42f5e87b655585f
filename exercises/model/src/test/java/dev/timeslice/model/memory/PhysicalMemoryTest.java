package dev.timeslice.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhysicalMemoryTest {
    private final PhysicalMemory memory = new PhysicalMemory(4);

    @Test
    void startsWithZeroesAndKeepsWhatIsWritten() {
        memory.write(3, (byte) 7);

        assertThat(memory.size()).isEqualTo(4);
        assertThat(memory.read(3)).isEqualTo((byte) 7);
        assertThat(memory.snapshot()).containsExactly(0, 0, 0, 7);
    }

    @Test
    void aSnapshotIsACopy() {
        memory.snapshot()[0] = 9;

        assertThat(memory.read(0)).isZero();
    }

    @Test
    void anAddressThatTheMachineDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> memory.read(4))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("physical address 4 in a memory of 4 bytes");
        assertThatThrownBy(() -> memory.write(-1, (byte) 0)).isInstanceOf(IndexOutOfBoundsException.class);
        // An int cast before the comparison would let this one through as address 0.
        assertThatThrownBy(() -> memory.read(1L << 32)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aMachineHasMemory() {
        assertThatThrownBy(() -> new PhysicalMemory(0)).hasMessageContaining("found 0");
    }

    @Test
    void aFaultSaysWhatWasWantedWhere() {
        MemoryFault fault = new MemoryFault(new Translation.Fault(FaultKind.PROTECTION, 12, Access.WRITE));

        assertThat(fault).hasMessage("PROTECTION: WRITE at virtual address 12");
        assertThat(fault.fault().virtualAddress()).isEqualTo(12);
    }
}
