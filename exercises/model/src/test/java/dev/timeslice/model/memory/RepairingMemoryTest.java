package dev.timeslice.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RepairingMemoryTest {
    private final List<Translation.Fault> asked = new ArrayList<>();
    private long reachable = 10;
    private boolean honest = true;

    private final RepairingMemory memory = new RepairingMemory(new Bytes(), new Growing());

    @Test
    void anInstructionIsRunAgainAsOftenAsARepairHelps() {
        assertThat(memory.load(8, 5)).hasSize(5);
        memory.store(13, new byte[1]);
        assertThat(memory.fetch(14)).isZero();

        assertThat(asked).containsExactly(fault(10), fault(11), fault(12), fault(13), fault(14));
    }

    @Test
    void whatCannotBeRepairedIsTheInstructionsOwnFault() {
        assertThatExceptionOfType(MemoryFault.class)
                .isThrownBy(() -> memory.load(19, 3))
                .satisfies(thrown -> assertThat(thrown.fault()).isEqualTo(fault(20)));
    }

    @Test
    void aRepairThatChangesNothingIsNotAskedForTwice() {
        honest = false;

        assertThatExceptionOfType(MemoryFault.class)
                .isThrownBy(() -> memory.fetch(10))
                .satisfies(thrown -> assertThat(thrown.fault()).isEqualTo(fault(10)));
        assertThat(asked).hasSize(1);
    }

    private static Translation.Fault fault(long address) {
        return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, address, Access.READ);
    }

    /** Only faults matter here, so every byte is 0. */
    private final class Bytes implements VirtualMemory {
        @Override
        public byte[] load(long virtualAddress, int length) {
            for (long address = virtualAddress; address < virtualAddress + length; address++) {
                fetch(address);
            }
            return new byte[length];
        }

        @Override
        public void store(long virtualAddress, byte[] data) {
            load(virtualAddress, data.length);
        }

        @Override
        public byte fetch(long virtualAddress) {
            if (virtualAddress >= reachable) {
                throw new MemoryFault(fault(virtualAddress));
            }
            return 0;
        }
    }

    /** Grows to the byte of the fault, up to 20. */
    private final class Growing implements ProcessSpace {
        @Override
        public boolean repair(Translation.Fault fault) {
            asked.add(fault);
            if (honest && fault.virtualAddress() < 20) {
                reachable = fault.virtualAddress() + 1;
            }
            return fault.virtualAddress() < 20;
        }

        @Override
        public Translation translate(long virtualAddress, Access access) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Layout layout() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PageMapping> mappings() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long heapEnd() {
            throw new UnsupportedOperationException();
        }

        @Override
        public OptionalLong growHeap(long bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release() {
            throw new UnsupportedOperationException();
        }
    }
}
