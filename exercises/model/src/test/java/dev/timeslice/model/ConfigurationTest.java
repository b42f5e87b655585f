package dev.timeslice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void wrongValuesAreNamedWithTheirKnob() {
        assertThatThrownBy(() -> Configuration.multiprocessor(0)).hasMessage("cores is 1 to 1024, found 0");
        assertThatThrownBy(() -> Configuration.withSwitchCost(-1)).hasMessage("switch_cost is 0 or more, found -1");
        assertThatThrownBy(() -> Configuration.builder().until(0).build()).hasMessage("until is 1 or more, found 0");
    }

    @Test
    void knobsAreStatedInTheirOrder() {
        Map<String, String> knobs = Configuration.withSwitchCost(2).knobs();

        assertThat(knobs).containsEntry("cores", "1").containsEntry("switch_cost", "2");
        assertThat(knobs.keySet())
                .containsExactlyElementsOf(
                        Configuration.knobList().stream().map(Knob::name).toList());
    }

    @Test
    void everyKnobHasAMeaningAndTakesItsOwnDefault() {
        Configuration standard = Configuration.uniprocessor();
        Configuration.Builder builder = Configuration.builder();

        for (Knob knob : Configuration.knobList()) {
            assertThat(knob.meaning()).as(knob.name()).isNotBlank();
            assertThat(knob.values()).as(knob.name()).isNotBlank();
            assertThat(knob.standard())
                    .as(knob.name())
                    .isEqualTo(standard.knobs().get(knob.name()));
            builder.set(knob.name(), knob.standard());
        }

        assertThat(builder.build()).isEqualTo(standard);
    }

    @Test
    void everyKnobCanBeSetFromText() {
        Map<String, String> other = new LinkedHashMap<>();
        for (Knob knob : Configuration.knobList()) {
            String word = Stream.of(knob.values().split(", "))
                    .filter(value -> !value.equals(knob.standard()))
                    .findFirst()
                    .orElse("");
            other.put(knob.name(), word.matches("[a-z_]+") ? word : knob.name().equals("page_size") ? "64" : "7");
        }
        Configuration.Builder builder = Configuration.builder();

        other.forEach(builder::set);

        assertThat(builder.build().knobs()).isEqualTo(other);
    }

    @Test
    void unknownKnobIsAnsweredWithThoseThatThereAre() {
        assertThatThrownBy(() -> Configuration.builder().set("core", "2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no knob core; the machine has cores, switch_cost, switch_charge,");
    }

    @Test
    void wrongTextIsAnsweredWithTheValuesThatAreRight() {
        assertThatThrownBy(() -> Configuration.builder().set("cores", "0")).hasMessage("cores is 1 to 1024, found 0");
        assertThatThrownBy(() -> Configuration.builder().set("cores", "two"))
                .hasMessage("cores is 1 to 1024, found two");
        assertThatThrownBy(() -> Configuration.builder().set("cores", "99999999999"))
                .hasMessage("cores is 1 to 1024, found 99999999999");
        assertThatThrownBy(() -> Configuration.builder().set("switch_on", "exit"))
                .hasMessage("switch_on is io, end, found exit");
        assertThatThrownBy(() -> Configuration.builder().set("whole_slices", "yes"))
                .hasMessage("whole_slices is false, true, found yes");
        assertThatThrownBy(() -> Configuration.builder().set("until", "soon"))
                .hasMessage("until is 1 or more, or never, found soon");
    }

    @Test
    void workloadNamesTheTaskThatIsWrong() {
        assertThatThrownBy(() -> TaskSpec.burst("A", -1, 1))
                .hasMessageContaining("task A")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> TaskSpec.burst("A", 0, 0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> Workload.of(TaskSpec.burst("A", 0, 1), TaskSpec.burst("A", 1, 1)))
                .hasMessage("two tasks have the name A");
    }
}
