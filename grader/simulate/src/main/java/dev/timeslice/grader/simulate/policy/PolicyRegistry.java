package dev.timeslice.grader.simulate.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every policy and every knob of a policy, as the resource {@code policies.yml} lists them: a new policy is a line there
 * and no code.
 */
public final class PolicyRegistry {
    private final Map<String, PolicyEntry> policies = new LinkedHashMap<>();
    private final Map<String, PolicyKnob> knobs = new LinkedHashMap<>();
    private final Map<String, KnobAlias> aliases = new LinkedHashMap<>();
    private final List<String> standard;

    private PolicyRegistry(Sheet sheet) {
        standard = List.copyOf(sheet.standard);
        sheet.knobs.forEach((name, knob) -> knobs.put(name, knob.named(name)));
        sheet.policies.forEach((name, policy) -> policies.put(name, policy.named(name)));
        sheet.aliases.forEach((name, alias) -> aliases.put(name, alias.named(name)));
    }

    /** The registry that Timeslice ships. */
    public static PolicyRegistry shipped() {
        try (InputStream bytes = PolicyRegistry.class.getResourceAsStream("policies.yml")) {
            if (bytes == null) {
                throw new IllegalStateException("the jar of simulations lacks policies.yml");
            }
            ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
            yaml.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            return new PolicyRegistry(yaml.readValue(bytes, Sheet.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read policies.yml", e);
        }
    }

    /** All policies, in the order in which they are listed. */
    public List<PolicyEntry> policies() {
        return List.copyOf(policies.values());
    }

    public Optional<PolicyEntry> policy(String name) {
        return Optional.ofNullable(policies.get(name));
    }

    /** Those that are compared when nobody says which. */
    public List<String> standard() {
        return standard;
    }

    /** All knobs of policies, in the order in which they are listed. */
    public List<PolicyKnob> knobs() {
        return List.copyOf(knobs.values());
    }

    public Optional<PolicyKnob> knob(String name) {
        return Optional.ofNullable(knobs.get(name));
    }

    /** Other names of the machine's knobs. */
    public List<KnobAlias> aliases() {
        return List.copyOf(aliases.values());
    }

    public Optional<KnobAlias> alias(String name) {
        return Optional.ofNullable(aliases.get(name));
    }

    /** The file as it is written. */
    private record Sheet(
            List<String> standard,
            Map<String, PolicyLine> policies,
            Map<String, KnobLine> knobs,
            Map<String, AliasLine> aliases) {}

    private record Words(String en, String ko) {
        Message message() {
            return Message.of(en, ko);
        }
    }

    private record PolicyLine(
            @Nullable String exercise,
            String type,
            Words title,
            @Nullable Map<String, String> knobs,
            @Nullable Map<String, String> machine,
            boolean affinity,
            @Nullable Map<String, String> instead) {
        PolicyEntry named(String name) {
            return new PolicyEntry(
                    name,
                    exercise == null ? null : ExerciseId.parse(exercise),
                    type,
                    title.message(),
                    knobs == null ? Map.of() : knobs,
                    machine == null ? Map.of() : machine,
                    affinity,
                    instead == null ? Map.of() : instead);
        }
    }

    private record KnobLine(
            @Nullable String unit,
            PolicyKnob.Kind kind,
            @Nullable Long least,
            @Nullable Long most,
            @Nullable List<String> words,
            String values,
            Words meaning) {
        /** Far enough from overflow. */
        private static final long MOST = 1_000_000_000_000L;

        PolicyKnob named(String name) {
            return new PolicyKnob(
                    name,
                    unit == null ? "" : unit,
                    kind,
                    least == null ? 0 : least,
                    most == null ? MOST : most,
                    words == null ? List.of() : words,
                    values,
                    meaning.message());
        }
    }

    private record AliasLine(String knob, Map<String, String> values, Words meaning) {
        KnobAlias named(String name) {
            return new KnobAlias(name, knob, values, meaning.message());
        }
    }
}
