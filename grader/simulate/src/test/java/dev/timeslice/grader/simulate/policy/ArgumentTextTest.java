package dev.timeslice.grader.simulate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentTextTest {
    private final ArgumentText argument = new ArgumentText("knob", Texts.in(Locale.ENGLISH));

    /** A constructor whose parameters have every type that there is. */
    @SuppressWarnings("unused")
    static final class Everything {
        Everything(
                long ticks,
                int count,
                boolean flag,
                Order order,
                List<Level> levels,
                long[] numbers,
                LongSupplier draws) {}
    }

    enum Order {
        SMALLEST_FIRST
    }

    record Level(int queue, long quantum, int allotment) {}

    private static Type type(int parameter) {
        return Everything.class.getDeclaredConstructors()[0].getGenericParameterTypes()[parameter];
    }

    @Test
    void aTextBecomesWhatTheConstructorWants(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("draws.txt"), "7, 12\n-3");

        assertThat(argument.read("5", type(0))).isEqualTo(5L);
        assertThat(argument.read("5", type(1))).isEqualTo(5);
        assertThat(argument.read("true", type(2))).isEqualTo(true);
        assertThat(argument.read("smallest_first", type(3))).isEqualTo(Order.SMALLEST_FIRST);
        assertThat(argument.read("2:4:2,1:8:1", type(4))).isEqualTo(List.of(new Level(2, 4, 2), new Level(1, 8, 1)));
        assertThat(argument.read(file.toString(), type(5))).isEqualTo(new long[] {7, 12, -3});
    }

    @Test
    void recordedDrawsComeOneByOneAndTheirEndIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("draws.txt"), "7 12");

        LongSupplier draws = (LongSupplier) argument.read(file.toString(), type(6));

        assertThat(draws.getAsLong()).isEqualTo(7);
        assertThat(draws.getAsLong()).isEqualTo(12);
        assertThatThrownBy(draws::getAsLong)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected as many draws as the run needs")
                .hasMessageEndingWith("holds only 2");
    }

    @Test
    void theSameSeedDrawsTheSame() {
        LongSupplier one = (LongSupplier) argument.read("seed:4", type(6));
        LongSupplier other = (LongSupplier) argument.read("seed:4", type(6));

        assertThat(one.getAsLong()).isEqualTo(other.getAsLong()).isNotNegative();
    }

    @Test
    void whatIsNoneIsRefused() {
        assertThatThrownBy(() -> argument.read("2:4", type(4))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> argument.read("big", type(3))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> argument.read("99999999999", type(1))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> argument.read("/no/such/file", type(5)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected a file of whole numbers");
    }
}
