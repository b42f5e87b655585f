package dev.timeslice.testkit.memory;

import static dev.timeslice.testkit.memory.AddressSpaceAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.testkit.CheckFailure;
import org.junit.jupiter.api.Test;

class AddressSpaceAssertTest {
    private static final AddressSpace FOUR_BYTES_AT_TEN = (address, access) -> address < 4
            ? new Translation.Mapped(10 + address)
            : new Translation.Fault(FaultKind.OUT_OF_BOUNDS, address, access);

    @Test
    void rightAnswersPass() {
        assertThatCode(() -> {
                    AddressSpaceAssert space = assertThat(FOUR_BYTES_AT_TEN, "four bytes");
                    space.reading(3).isMappedTo(13);
                    space.writing(4).faults(FaultKind.OUT_OF_BOUNDS);
                    space.executing(4).is(new Translation.Fault(FaultKind.OUT_OF_BOUNDS, 4, Access.EXECUTE));
                    space.reading(5).agreesWith(new Translation.Fault(FaultKind.OUT_OF_BOUNDS, 99, Access.WRITE));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongAnswerNamesSpaceAddressAndBothAnswers() {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() ->
                        assertThat(FOUR_BYTES_AT_TEN, "four bytes").reading(3).isMappedTo(3))
                .satisfies(failure -> org.assertj.core.api.Assertions.assertThat(failure.witness())
                        .isEqualTo("""
                                space     four bytes
                                asked     READ at 3
                                expected  Mapped[physicalAddress=3]
                                actual    Mapped[physicalAddress=13]"""));
    }

    @Test
    void anExceptionIsAWrongAnswer() {
        AddressSpace throwing = (address, access) -> new Translation.Mapped(-1);

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> assertThat(throwing, "throws").reading(0).faults(FaultKind.PROTECTION))
                .withMessageContaining("IllegalArgumentException was thrown");
    }

    @Test
    @SuppressWarnings("NullAway") // a submission may well return null
    void noAnswerIsAWrongAnswer() {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> assertThat((address, access) -> null, "silent")
                        .reading(0)
                        .isMappedTo(0))
                .withMessageContaining("got null");
    }

    @Test
    void anUnwrittenStubStaysRecognisable() {
        AddressSpace stub = (address, access) -> {
            throw new NotImplemented("Stub.translate");
        };

        assertThatExceptionOfType(NotImplemented.class)
                .isThrownBy(() -> assertThat(stub, "stub").reading(0));
    }
}
