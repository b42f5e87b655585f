package dev.timeslice.grader.simulate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.Knob;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table of policies says is true of the course. */
class PolicyRegistryTest {
    private static final PolicyRegistry REGISTRY = PolicyRegistry.shipped();
    private static final Course COURSE = Course.open(Path.of(System.getProperty("timeslice.home", "../..")));

    static Stream<PolicyEntry> policies() {
        return REGISTRY.policies().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyPolicyCanBeMadeWithItsKnobsAsTheyAre(PolicyEntry entry) {
        Policies policies = new Policies(new ReferenceCode(COURSE), Texts.in(Locale.ENGLISH));

        assertThat(policies.maker(entry, entry.knobs()).make()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyDefaultIsAnAllowedValueOfAKnobThatIsListed(PolicyEntry entry) {
        entry.knobs()
                .forEach((knob, value) -> assertThat(REGISTRY.knob(knob))
                        .as(knob)
                        .hasValueSatisfying(known ->
                                assertThat(known.allows(value)).as(value).isTrue()));
        for (Map.Entry<String, String> knob : entry.machine().entrySet()) {
            Configuration.builder().set(knob.getKey(), knob.getValue());
        }
        entry.instead().forEach((condition, policy) -> {
            String[] parts = condition.split("=", 2);
            assertThat(REGISTRY.knob(parts[0]).orElseThrow().allows(parts[1])).isTrue();
            assertThat(REGISTRY.policy(policy)).isPresent();
        });
    }

    @Test
    void everyKnobBelongsToAPolicy() {
        Set<String> idle = new HashSet<>();
        REGISTRY.knobs().stream()
                .map(PolicyKnob::name)
                .filter(knob -> policies().noneMatch(policy -> policy.has(knob)))
                .forEach(idle::add);

        assertThat(idle).isEmpty();
    }

    @Test
    void noKnobOfAPolicyHasTheNameOfOneOfTheMachine() {
        Set<String> machine = new HashSet<>();
        Configuration.knobList().stream().map(Knob::name).forEach(machine::add);

        assertThat(REGISTRY.knobs()).extracting(PolicyKnob::name).doesNotContainAnyElementsOf(machine);
        assertThat(REGISTRY.aliases()).extracting(KnobAlias::name).doesNotContainAnyElementsOf(machine);
    }

    @Test
    void anOtherNameIsOneOfAKnobOfTheMachineWithItsValues() {
        for (KnobAlias alias : REGISTRY.aliases()) {
            alias.values().values().forEach(value -> Configuration.builder().set(alias.knob(), value));
        }
    }

    @Test
    void thePoliciesThatAreComparedUnlessSomebodySaysOtherwiseAreThere() {
        assertThat(REGISTRY.standard())
                .isNotEmpty()
                .allMatch(name -> REGISTRY.policy(name).isPresent());
    }
}
