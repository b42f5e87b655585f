package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.simulate.Listings;
import dev.timeslice.grader.simulate.SimulationRequest;
import dev.timeslice.grader.simulate.Simulator;
import dev.timeslice.grader.simulate.policy.PolicyCode;
import dev.timeslice.grader.simulate.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a workload under several scheduling policies and compares them. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a workload on the simulated machine under several scheduling policies, and compares them.",
            "In a hand-out these are your own policies; with the instructor, the reference solutions."
        })
final class SimulateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "WORKLOAD",
            arity = "0..1",
            description = "A CSV or YAML file, or the name of a workload that Timeslice ships (see --workloads).")
    private @Nullable String workload;

    @Option(
            names = "--random",
            paramLabel = "RECIPE",
            description =
                    "A workload by chance instead: tasks=N,seed=N and if you like burst=LONGEST,gap=LONGEST,io=PERCENT.")
    private @Nullable String recipe;

    @Option(
            names = "--policy",
            paramLabel = "A,B,C",
            description = "The policies to compare (see --policies); rr@quantum=8 sets a knob for one of them.")
    private @Nullable String policies;

    @Option(names = "--cores", paramLabel = "N", description = "The number of cores; default: 1.")
    private @Nullable String cores;

    @Option(names = "--set", paramLabel = "KNOB=VALUE", description = "Turns a knob (see --knobs); may be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--until", paramLabel = "TICK", description = "Stops the run there; needed if a burst is inf.")
    private @Nullable String until;

    @Option(names = "--gantt", description = "Draws each schedule, at most its first 100 ticks.")
    private boolean gantt;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draws the schedules as a picture.")
    private @Nullable Path svg;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Writes policy,task,arrival,first_run,completion,response,turnaround,waiting.")
    private @Nullable Path csv;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "Writes tick,core,task,event,detail; with several policies a file each.")
    private @Nullable Path events;

    @Option(names = "--knobs", description = "Lists every knob with unit, default and meaning.")
    private boolean knobs;

    @Option(names = "--policies", description = "Lists the policies.")
    private boolean listPolicies;

    @Option(names = "--workloads", description = "Lists the workloads that Timeslice ships.")
    private boolean workloads;

    @Mixin
    private Language language = new Language();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.in(language.locale());
        PrintWriter print = spec.commandLine().getOut();
        if (knobs || listPolicies || workloads) {
            list(new Listings(texts), print);
            return ExitCode.DONE;
        }
        Course course = CourseRoot.open();
        try (PolicyCode code = PolicyCode.of(course, CourseRoot.home(), texts)) {
            boolean allRan = new Simulator(code, texts, print)
                    .run(new SimulationRequest(
                            workload, recipe, policies, settings, options(), gantt, svg, csv, events));
            return allRan ? ExitCode.DONE : ExitCode.BAD_INPUT;
        }
    }

    private void list(Listings listings, PrintWriter print) {
        if (knobs) {
            print.print(listings.knobs());
        }
        if (listPolicies) {
            print.print(listings.policies());
        }
        if (workloads) {
            print.print(listings.workloads());
        }
        print.flush();
    }

    /** The two options that are knobs as well. */
    private Map<String, String> options() {
        Map<String, String> options = new HashMap<>();
        if (cores != null) {
            options.put("cores", cores);
        }
        if (until != null) {
            options.put("until", until);
        }
        return options;
    }
}
