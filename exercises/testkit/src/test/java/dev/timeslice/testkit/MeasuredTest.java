package dev.timeslice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.Measured.Figure;
import dev.timeslice.testkit.Measured.Moment;
import dev.timeslice.testkit.Measured.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void whatIsWrittenIsRead() {
        Measured measured = new Measured(
                List.of(new Figure("memory_mib", 51.5), new Figure("requests", 12)),
                List.of(new Span(2, 0, 1.125, true), new Span(0, 3, 4, false)),
                List.of(new Moment(2.5, "killed")));

        assertThat(Measured.parse(measured.text())).isEqualTo(measured);
    }

    @Test
    void whatIsNoneOfItsLinesIsLeftOut() {
        assertThat(Measured.parse("figure <b> 1.000\nfigure ok 1\nspan 0 1.000 [...]\nanything"))
                .isEqualTo(Measured.NOTHING);
        assertThat(Measured.NOTHING.text()).isEmpty();
    }
}
