package dev.timeslice.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.MemoryFault;
import dev.timeslice.model.memory.Translation.Fault;
import dev.timeslice.testkit.CheckFailure;
import org.junit.jupiter.api.Test;

class MemoryCallsTest {
    private static final Fault BEYOND = new Fault(FaultKind.OUT_OF_BOUNDS, 9, Access.WRITE);

    private final MemoryCalls calls = new MemoryCalls();

    @Test
    void aFailureTellsTheStoryUpToTheStepThatWentWrong() {
        calls.given("A = 8 bytes");
        calls.succeeds("A.store(0, [1])", () -> {});
        calls.faults("A.store(9, [1])", () -> refuse(BEYOND), BEYOND);

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> calls.reads("A.load(0, 1)", () -> new byte[] {5}, (byte) 1))
                .satisfies(failure -> assertThat(failure.witness())
                        .isEqualTo(String.join(
                                "\n",
                                "A = 8 bytes",
                                "A.store(0, [1])",
                                "A.store(9, [1]) faults: " + BEYOND,
                                "A.load(0, 1)   <-",
                                "  expected  [1]",
                                "  actual    [5]")));
    }

    @Test
    void aMissingFaultAndAnotherFaultBothFail() {
        Fault other = new Fault(FaultKind.PROTECTION, 9, Access.WRITE);

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> calls.faults("store", () -> {}, BEYOND))
                .withMessageContaining("no fault");
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> calls.faults("store", () -> refuse(other), BEYOND))
                .withMessageContaining("PROTECTION");
    }

    @Test
    void aFaultWhereNoneIsDueFails() {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> calls.succeeds("store", () -> refuse(BEYOND)))
                .withMessageContaining("OUT_OF_BOUNDS");
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> calls.reads("load", () -> refuse(BEYOND), (byte) 1))
                .withMessageContaining("OUT_OF_BOUNDS");
    }

    private static byte[] refuse(Fault fault) {
        throw new MemoryFault(fault);
    }
}
