package dev.timeslice.grader.simulate;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.policy.Policies;
import dev.timeslice.grader.simulate.policy.PolicyCode;
import dev.timeslice.grader.simulate.policy.PolicyRegistry;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.grader.simulate.workload.Scenario;
import dev.timeslice.grader.simulate.workload.Scenarios;
import dev.timeslice.grader.simulate.workload.Setting;
import dev.timeslice.model.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs one workload under several policies and compares them. */
public final class Simulator {
    private final PolicyRegistry registry = PolicyRegistry.shipped();
    private final PolicyCode code;
    private final Texts texts;
    private final PrintWriter print;

    /**
     * @param code where the policies' classes come from
     * @param print where table and charts go
     */
    public Simulator(PolicyCode code, Texts texts, PrintWriter print) {
        this.code = code;
        this.texts = texts;
        this.print = print;
    }

    /**
     * Everything that is asked for is looked at before anything runs or is written.
     *
     * @return whether every policy ran to the end; what went wrong with one is printed, and the others go on
     * @throws BadInput if the request, or a file that it names, is not as it must be
     * @throws IOException if a file cannot be written
     */
    public boolean run(SimulationRequest request) throws IOException {
        Scenario scenario = scenario(request);
        new OutputPlaces(texts).check(request);
        Contest contest = new Contest(registry, new Policies(code, texts), texts);
        List<Setting> typed = new ArrayList<>();
        for (String setting : request.settings()) {
            typed.add(contest.setting(setting, "--set"));
        }
        request.options().forEach((knob, value) -> typed.add(new Setting(knob, value, "--" + knob)));
        List<Setting> settings = new ArrayList<>(scenario.settings());
        settings.addAll(typed);
        List<String> labels = labels(request, scenario);
        List<Contestant> contestants = contest.contestants(labels, settings);
        for (Contestant contestant : contestants) {
            fits(scenario, contestant);
            contestant.maker().tryOut();
        }

        printHead(scenario, contestants);
        Set<String> idle = contest.idle(labels, typed);
        boolean allRan;
        try (Outputs outputs = new Outputs(request, contestants)) {
            allRan = new Heats(scenario, texts, print, request.gantt(), outputs, new Mishaps(registry, texts))
                    .run(contestants);
        }
        contestants.stream()
                .filter(contestant -> !contestant.knobs().isEmpty())
                .forEach(contestant -> print.println(contestant.label() + ": " + knobs(contestant)));
        if (!idle.isEmpty()) {
            print.println(texts.get("note.idle", String.join(", ", idle)));
        }
        return allRan;
    }

    private Scenario scenario(SimulationRequest request) {
        Scenarios scenarios = new Scenarios(texts);
        String workload = request.workload();
        String recipe = request.recipe();
        if ((workload == null) == (recipe == null)) {
            throw texts.bad("workload.one", String.join(", ", scenarios.names()));
        }
        return workload != null ? scenarios.read(workload) : scenarios.random(String.valueOf(recipe));
    }

    private List<String> labels(SimulationRequest request, Scenario scenario) {
        String typed = request.policies();
        if (typed != null) {
            return Contest.labels(typed);
        }
        return scenario.policies().isEmpty() ? registry.standard() : scenario.policies();
    }

    private void fits(Scenario scenario, Contestant contestant) {
        Configuration machine = contestant.machine();
        scenario.placeOfTaskBeyond(machine.cores()).ifPresent(place -> {
            throw texts.bad("task.core-missing", place, machine.cores() - 1, scenario.affinityAt(place));
        });
        int frames = machine.memory().frames();
        scenario.memoryBeyond(frames).ifPresent(need -> {
            throw texts.bad("task.memory-missing", need.place(), frames, need.pages());
        });
        if (machine.until() == Configuration.NEVER) {
            scenario.placeOfEndlessTask().ifPresent(place -> {
                throw texts.bad("task.endless", place);
            });
        }
    }

    private void printHead(Scenario scenario, List<Contestant> contestants) {
        String explanation = scenario.explanation();
        if (explanation != null) {
            print.println(explanation);
        }
        print.println(texts.get(
                "head",
                scenario.name(),
                scenario.workload().tasks().size(),
                contestants.stream()
                        .map(contestant -> Integer.toString(contestant.machine().cores()))
                        .distinct()
                        .collect(Collectors.joining(", "))));
        print.println();
    }

    private static String knobs(Contestant contestant) {
        return contestant.knobs().entrySet().stream()
                .map(knob -> knob.getKey() + "=" + knob.getValue())
                .collect(Collectors.joining(" "));
    }
}
