package dev.timeslice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void wrongValuesAreNamedWithTheirKnob() {
        assertThatThrownBy(() -> Configuration.multiprocessor(0)).hasMessage("cores is 1 to 1024, found 0");
        assertThatThrownBy(() -> Configuration.withSwitchCost(-1)).hasMessage("switchCost is 0 or more, found -1");
        assertThatThrownBy(() -> Configuration.builder().until(0).build()).hasMessage("until is 1 or more, found 0");
    }

    @Test
    void knobsAreStatedInTheirOrder() {
        assertThat(Configuration.withSwitchCost(2).knobs())
                .hasToString("{cores=1, switch_cost=2, switch_charge=between_different_tasks,"
                        + " requeue_order=newcomers_first, access_ticks=1, until=never}");
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
