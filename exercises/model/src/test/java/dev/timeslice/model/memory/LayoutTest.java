package dev.timeslice.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void theGuardPageLiesRightBelowTheLowestPageOfTheStack() {
        Layout layout = new Layout(16, 10, 3);

        assertThat(layout.size()).isEqualTo(160);
        assertThat(layout.lowestStackPage()).isEqualTo(7);
        assertThat(layout.guardPage()).isEqualTo(6);
        assertThat(layout.guardStart()).isEqualTo(96);
    }

    @Test
    void anAddressSpaceMayBeLargerThanAnIntCanSay() {
        assertThat(new Layout(4096, 1 << 20, 1).size()).isEqualTo(1L << 32);
    }

    @Test
    void thereIsRoomForPageZeroCodeGuardAndStack() {
        assertThat(new Layout(1, 4, 1).guardPage()).isEqualTo(2);
        assertThatThrownBy(() -> new Layout(1, 4, 2)).hasMessageContaining("4 pages has no room for a stack of 2");
        assertThatThrownBy(() -> new Layout(1, Integer.MIN_VALUE, 1)).hasMessageContaining("-2147483648");
        assertThatThrownBy(() -> new Layout(1, 4, 0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> new Layout(12, 4, 1)).hasMessageContaining("found 12");
    }

    @Test
    void rightsAllowWhatTheyAreNamedFor() {
        assertThat(Rights.READ.allows(Access.READ)).isTrue();
        assertThat(Rights.READ.allows(Access.WRITE)).isFalse();
        assertThat(Rights.READ.allows(Access.EXECUTE)).isFalse();
        assertThat(Rights.READ_WRITE.allows(Access.WRITE)).isTrue();
        assertThat(Rights.READ_WRITE.allows(Access.EXECUTE)).isFalse();
        assertThat(Rights.READ_EXECUTE.allows(Access.WRITE)).isFalse();
        assertThat(Rights.READ_EXECUTE.allows(Access.EXECUTE)).isTrue();
    }
}
