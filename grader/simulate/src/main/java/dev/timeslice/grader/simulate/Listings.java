package dev.timeslice.grader.simulate;

import dev.timeslice.grader.simulate.policy.KnobAlias;
import dev.timeslice.grader.simulate.policy.PolicyEntry;
import dev.timeslice.grader.simulate.policy.PolicyKnob;
import dev.timeslice.grader.simulate.policy.PolicyRegistry;
import dev.timeslice.grader.simulate.text.Grid;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.grader.simulate.workload.Scenario;
import dev.timeslice.grader.simulate.workload.Scenarios;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.Knob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to choose from, as tables for the terminal. */
public final class Listings {
    private final PolicyRegistry registry = PolicyRegistry.shipped();
    private final Texts texts;

    public Listings(Texts texts) {
        this.texts = texts;
    }

    /** Every knob with unit, default, allowed values and meaning: the machine's, then the policies'. */
    public String knobs() {
        Grid machine = new Grid(5, head("knob", "unit", "default", "values", "meaning"));
        for (Knob knob : Configuration.knobList()) {
            Optional<KnobAlias> alias = registry.aliases().stream()
                    .filter(one -> one.knob().equals(knob.name()))
                    .findFirst();
            machine.add(alias.map(one -> row(knob, one)).orElseGet(() -> row(knob)));
        }
        Grid ofPolicies = new Grid(6, head("knob", "unit", "default", "values", "policies", "meaning"));
        for (PolicyKnob knob : registry.knobs()) {
            ofPolicies.add(row(knob));
        }
        return texts.get("knobs.machine") + "\n\n" + machine + "\n" + texts.get("knobs.policies") + "\n\n" + ofPolicies;
    }

    private List<String> row(Knob knob) {
        String key = "knob." + knob.name();
        // The model has its own English sentence.
        String meaning = texts.has(key) ? texts.get(key) : knob.meaning();
        return List.of(knob.name(), unit(knob.unit()), knob.standard(), knob.values(), meaning);
    }

    private List<String> row(Knob knob, KnobAlias alias) {
        return List.of(
                alias.name(),
                unit(knob.unit()),
                alias.wordFor(knob.standard()),
                String.join(", ", alias.values().keySet()),
                alias.meaning().in(texts.locale()));
    }

    private List<String> row(PolicyKnob knob) {
        List<PolicyEntry> users = registry.policies().stream()
                .filter(policy -> policy.knobs().containsKey(knob.name()))
                .toList();
        List<String> standards = users.stream()
                .map(policy -> policy.knobs().get(knob.name()))
                .distinct()
                .toList();
        String standard = standards.size() == 1
                ? standards.get(0)
                : users.stream()
                        .map(policy -> policy.name() + " " + policy.knobs().get(knob.name()))
                        .collect(Collectors.joining(", "));
        return List.of(
                knob.name(),
                unit(knob.unit()),
                standard,
                knob.values(),
                users.stream().map(PolicyEntry::name).collect(Collectors.joining(" ")),
                knob.meaning().in(texts.locale()));
    }

    private String unit(String unit) {
        String key = "unit." + unit.replace(' ', '-');
        return texts.has(key) ? texts.get(key) : unit;
    }

    /** Every policy with its knobs and what it is. */
    public String policies() {
        Grid grid = new Grid(3, head("policy", "knobs", "meaning"));
        for (PolicyEntry policy : registry.policies()) {
            grid.add(List.of(
                    policy.name(),
                    String.join(" ", policy.knobs().keySet()),
                    policy.title().in(texts.locale())));
        }
        return grid.toString();
    }

    /** Every workload that Timeslice ships, with what it shows. */
    public String workloads() {
        Scenarios scenarios = new Scenarios(texts);
        Grid grid = new Grid(3, head("workload", "policies", "meaning"));
        for (String name : scenarios.names()) {
            Scenario scenario = scenarios.named(name);
            String explanation = scenario.explanation();
            grid.add(List.of(name, String.join(",", scenario.policies()), explanation == null ? "" : explanation));
        }
        return grid.toString();
    }

    private List<String> head(String... columns) {
        return Stream.of(columns).map(column -> texts.get("column." + column)).toList();
    }
}
