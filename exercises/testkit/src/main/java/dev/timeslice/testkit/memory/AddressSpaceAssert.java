package dev.timeslice.testkit.memory;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import org.jspecify.annotations.Nullable;

/** What a check demands of an {@link AddressSpace}: {@code assertThat(space, "base 40").reading(3).isMappedTo(43)}. */
public final class AddressSpaceAssert {
    private final AddressSpace space;
    private final String described;

    private AddressSpaceAssert(AddressSpace space, String described) {
        this.space = space;
        this.described = described;
    }

    /**
     * @param described how the space was made, in words that fit both languages, such as its constructor call
     */
    public static AddressSpaceAssert assertThat(AddressSpace space, String described) {
        return new AddressSpaceAssert(space, described);
    }

    public Answer reading(long virtualAddress) {
        return asked(virtualAddress, Access.READ);
    }

    public Answer writing(long virtualAddress) {
        return asked(virtualAddress, Access.WRITE);
    }

    public Answer executing(long virtualAddress) {
        return asked(virtualAddress, Access.EXECUTE);
    }

    /** Asks the space, and lets nothing but an unwritten stub escape: a translation answers, it never throws. */
    public Answer asked(long virtualAddress, Access access) {
        try {
            @Nullable Translation answer = space.translate(virtualAddress, access);
            return new Answer(virtualAddress, access, answer, String.valueOf(answer));
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException thrown) {
            return new Answer(virtualAddress, access, null, thrown.getClass().getSimpleName() + " was thrown");
        }
    }

    /** One answer of the space, to be compared with the right one. */
    public final class Answer {
        private final long virtualAddress;
        private final Access access;
        private final @Nullable Translation answer;
        private final String shown;

        private Answer(long virtualAddress, Access access, @Nullable Translation answer, String shown) {
            this.virtualAddress = virtualAddress;
            this.access = access;
            this.answer = answer;
            this.shown = shown;
        }

        public void isMappedTo(long physicalAddress) {
            is(new Translation.Mapped(physicalAddress));
        }

        /** The access faults for this reason; what the fault reports besides is not looked at. */
        public void faults(FaultKind kind) {
            if (!(answer instanceof Translation.Fault fault) || fault.kind() != kind) {
                throw differsFrom("Fault[kind=" + kind + "]");
            }
        }

        /** Exactly this answer, with all that a fault reports. */
        public void is(Translation expected) {
            if (!expected.equals(answer)) {
                throw differsFrom(expected.toString());
            }
        }

        /** The same physical address, or a fault of the same kind. */
        public void agreesWith(Translation expected) {
            if (expected instanceof Translation.Fault fault) {
                faults(fault.kind());
            } else {
                is(expected);
            }
        }

        private CheckFailure differsFrom(String expected) {
            return CheckFailure.failed(
                    Message.of(
                                    "%s at virtual address %d was answered wrongly: expected %s, but got %s.",
                                    "가상 주소에 대한 접근의 답이 틀렸습니다(접근 %s, 가상 주소 %d). 기대한 답은 %s이고, 실제 답은 %s입니다.")
                            .with(access, virtualAddress, expected, shown),
                    String.join(
                            "\n",
                            "space     " + described,
                            "asked     " + access + " at " + virtualAddress,
                            "expected  " + expected,
                            "actual    " + shown));
        }
    }
}
