package dev.timeslice.grader.simulate.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.simulate.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedWorkloadsTest {

    static List<String> names() {
        return new Scenarios(Texts.in(Locale.ENGLISH)).names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsExplainedInBothLanguagesAndSaysWhatToCompare(String name) {
        Scenario english = new Scenarios(Texts.in(Locale.ENGLISH)).named(name);
        Scenario korean = new Scenarios(Texts.in(Locale.KOREAN)).named(name);

        assertThat(english.explanation()).isNotNull().doesNotContainPattern("\\p{IsHangul}");
        assertThat(korean.explanation()).isNotNull().containsPattern("\\p{IsHangul}");
        assertThat(english.policies()).hasSizeGreaterThan(1);
        assertThat(korean.workload()).isEqualTo(english.workload());
    }
}
