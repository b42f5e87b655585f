package dev.timeslice.grader.simulate;

import dev.timeslice.grader.engine.course.Closest;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.policy.KnobAlias;
import dev.timeslice.grader.simulate.policy.Policies;
import dev.timeslice.grader.simulate.policy.PolicyEntry;
import dev.timeslice.grader.simulate.policy.PolicyKnob;
import dev.timeslice.grader.simulate.policy.PolicyRegistry;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.grader.simulate.workload.Setting;
import dev.timeslice.model.Configuration;
import dev.timeslice.model.Knob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides who takes part: finds each policy by its name, and gives it and its machine the knobs that were turned.
 *
 * <p>A policy is written {@code rr} or, with knobs of its own, {@code rr@quantum=8@switch_cost=1}.
 */
final class Contest {
    private static final String OPTION = "--policy";

    /** A comma in front of a letter; those in a list of queues stand in front of digits. */
    private static final Pattern BETWEEN_POLICIES = Pattern.compile("\\s*,\\s*(?=\\p{L})");

    private final PolicyRegistry registry;
    private final Policies policies;
    private final Texts texts;
    private final Map<String, Knob> machineKnobs = new LinkedHashMap<>();

    Contest(PolicyRegistry registry, Policies policies, Texts texts) {
        this.registry = registry;
        this.policies = policies;
        this.texts = texts;
        Configuration.knobList().forEach(knob -> machineKnobs.put(knob.name(), knob));
    }

    /** The parts of what is written after {@code --policy}. */
    static List<String> labels(String typed) {
        return List.of(BETWEEN_POLICIES.split(typed.strip()));
    }

    /**
     * @param labels as typed
     * @param shared the knobs that are turned for all of them; the last of several settings of one knob counts
     * @throws BadInput if there is no such policy or knob, or a knob cannot have its value
     */
    List<Contestant> contestants(List<String> labels, List<Setting> shared) {
        Set<String> once = new LinkedHashSet<>();
        List<Contestant> contestants = new ArrayList<>();
        // What is wrong with a knob is said even if no policy here has it.
        shared.forEach(this::check);
        for (String label : labels) {
            if (!once.add(label)) {
                throw texts.bad("policy.twice", OPTION, label);
            }
            contestants.add(contestant(label, shared));
        }
        return contestants;
    }

    /** Those of the knobs that are no knob of any of the policies and none of the machine's. */
    Set<String> idle(List<String> labels, List<Setting> shared) {
        Set<String> idle = new LinkedHashSet<>();
        shared.stream()
                .map(Setting::knob)
                .filter(knob -> registry.knob(knob).isPresent())
                .forEach(idle::add);
        for (String label : labels) {
            PolicyEntry named = entry(label.split("@")[0]);
            PolicyEntry running = standIn(named, shared);
            idle.removeIf(knob -> named.has(knob) || running.has(knob));
        }
        return idle;
    }

    private Contestant contestant(String label, List<Setting> shared) {
        String[] parts = label.split("@");
        PolicyEntry named = entry(parts[0]);
        List<Setting> own = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            own.add(setting(parts[i], OPTION + " " + label));
        }
        own.forEach(this::check);
        List<Setting> turned = new ArrayList<>(shared);
        turned.addAll(own);
        PolicyEntry running = standIn(named, turned);
        for (Setting setting : own) {
            boolean ofPolicies = registry.knob(setting.knob()).isPresent();
            if (ofPolicies && !named.has(setting.knob()) && !running.has(setting.knob())) {
                throw texts.bad(
                        "knob.not-of-policy",
                        setting.place(),
                        named.name(),
                        list(running.knobs().keySet()),
                        setting.knob());
            }
        }
        List<Setting> settings = new ArrayList<>();
        running.machine().forEach((knob, value) -> settings.add(new Setting(knob, value, running.name())));
        settings.addAll(turned);
        return contestant(label, running, settings);
    }

    /** The policy that runs in fact, when knobs are turned so. */
    private PolicyEntry standIn(PolicyEntry named, List<Setting> turned) {
        Map<String, String> values = new LinkedHashMap<>();
        turned.forEach(setting -> values.put(setting.knob(), setting.value()));
        return named.instead().entrySet().stream()
                .filter(one -> {
                    String[] condition = one.getKey().split("=", 2);
                    return condition[1].equals(values.get(condition[0]));
                })
                .findFirst()
                .map(one -> entry(one.getValue()))
                .orElse(named);
    }

    private Contestant contestant(String label, PolicyEntry entry, List<Setting> settings) {
        Map<String, String> values = new LinkedHashMap<>(entry.knobs());
        Configuration.Builder machine = Configuration.builder();
        for (Setting setting : settings) {
            Optional<KnobAlias> alias = registry.alias(setting.knob());
            if (alias.isPresent()) {
                String word = alias.get().values().getOrDefault(setting.value(), setting.value());
                machine.set(alias.get().knob(), word);
            } else if (machineKnobs.containsKey(setting.knob())) {
                machine.set(setting.knob(), setting.value());
            } else if (values.containsKey(setting.knob())) {
                values.put(setting.knob(), setting.value());
            }
        }
        Configuration built = machine.build();
        Map<String, String> told = new LinkedHashMap<>(values);
        built.knobs().forEach((knob, value) -> {
            Knob known = machineKnobs.get(knob);
            if (known == null || !known.standard().equals(value)) {
                Optional<KnobAlias> alias = registry.aliases().stream()
                        .filter(one -> one.knob().equals(knob))
                        .findFirst();
                told.put(
                        alias.map(KnobAlias::name).orElse(knob),
                        alias.map(one -> one.wordFor(value)).orElse(value));
            }
        });
        return new Contestant(label, entry, policies.maker(entry, values), built, told);
    }

    private PolicyEntry entry(String name) {
        return registry.policy(name).orElseThrow(() -> {
            List<String> known =
                    registry.policies().stream().map(PolicyEntry::name).toList();
            return texts.bad("policy.unknown", OPTION, list(known), meant(name, known));
        });
    }

    /**
     * @param text such as {@code quantum=4}
     * @param place where it is written
     */
    Setting setting(String text, String place) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw texts.bad("knob.form", place, text);
        }
        return new Setting(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip(), place);
    }

    private void check(Setting setting) {
        Optional<KnobAlias> alias = registry.alias(setting.knob());
        Optional<PolicyKnob> knob = registry.knob(setting.knob());
        Knob machineKnob = machineKnobs.get(setting.knob());
        if (alias.isPresent()) {
            Map<String, String> words = alias.get().values();
            if (!words.containsKey(setting.value()) && !words.containsValue(setting.value())) {
                throw badValue(setting, list(words.keySet()));
            }
        } else if (knob.isPresent()) {
            if (!knob.get().allows(setting.value())) {
                throw badValue(setting, knob.get().values());
            }
        } else if (machineKnob != null) {
            try {
                Configuration.builder().set(setting.knob(), setting.value());
            } catch (IllegalArgumentException e) {
                throw badValue(setting, machineKnob.values());
            }
        } else {
            List<String> known = new ArrayList<>(machineKnobs.keySet());
            registry.aliases().forEach(one -> known.set(known.indexOf(one.knob()), one.name()));
            registry.knobs().forEach(one -> known.add(one.name()));
            throw texts.bad("knob.unknown", setting.place(), list(known), meant(setting.knob(), known));
        }
    }

    private BadInput badValue(Setting setting, String allowed) {
        // An option that is a knob has its name.
        boolean named = setting.place().equals("--" + setting.knob());
        String place = named ? setting.place() : setting.place() + ": " + setting.knob();
        return texts.bad("knob.value", place, allowed, setting.value());
    }

    private String meant(String found, List<String> known) {
        return Closest.to(found, known)
                .map(word -> texts.get("found.meant", found, word))
                .orElse(found);
    }

    private static String list(Iterable<String> words) {
        return String.join(", ", words);
    }
}
