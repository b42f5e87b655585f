package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.compile.Compilation;
import dev.timeslice.grader.engine.compile.CompileFailure;
import dev.timeslice.grader.engine.compile.CompiledSubmission;
import dev.timeslice.grader.engine.compile.Compiler;
import dev.timeslice.grader.engine.compile.CompilerFault;
import dev.timeslice.grader.engine.course.Answers;
import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.intake.AnswerSheet;
import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.grader.engine.judge.Judge;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.Predictions;
import dev.timeslice.grader.engine.judge.StructureRules;
import dev.timeslice.grader.engine.run.PassedBefore;
import dev.timeslice.grader.engine.run.Planner;
import dev.timeslice.grader.engine.run.RunPlan;
import dev.timeslice.grader.engine.run.RunRecord;
import dev.timeslice.grader.engine.run.Runner;
import dev.timeslice.grader.engine.run.Surroundings;
import dev.timeslice.grader.engine.run.WorkerClassPath;
import dev.timeslice.grader.engine.verify.Finding;
import dev.timeslice.grader.engine.verify.RejectedSubmission;
import dev.timeslice.grader.engine.verify.Verification;
import dev.timeslice.grader.engine.verify.VerifiedSubmission;
import dev.timeslice.grader.engine.verify.Verifier;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stations in their order, for one submission at a time: compile, verify, run, judge.
 *
 * <p>Every command that judges code goes this way, so that a student at home, a class and the grader's own test get the
 * same verdicts. Not for several threads: each job has its own, with a compiler of its own.
 */
public final class Pipeline implements SubmissionJudge {
    private static final int FINDINGS_SHOWN = 10;

    private final Compiler compiler;
    private final Verifier verifier;
    private final Runner runner;
    private final Judge judge;
    private final Surroundings surroundings;

    /** One that runs every check. */
    public Pipeline(Toolchain toolchain, StructureRules rules) {
        this(toolchain, rules, PassedBefore.NOTHING);
    }

    private Pipeline(Toolchain toolchain, StructureRules rules, PassedBefore passedBefore) {
        this.compiler = new Compiler(
                toolchain.java(), WorkerClassPath.engine(), WorkerClassPath.submission(), toolchain.scratch());
        this.verifier = new Verifier();
        this.runner = new Runner(toolchain.worker(), toolchain.lease(), toolchain.blackBox(), passedBefore);
        this.surroundings = toolchain.surroundings();
        this.judge = new Judge(rules);
    }

    /** Makes one after the other, of which none runs a check that has passed with the very same classes. */
    public static Supplier<Pipeline> withoutRepetition(Toolchain toolchain, StructureRules rules) {
        PassedBefore passedBefore = PassedBefore.kept();
        return () -> new Pipeline(toolchain, rules, passedBefore);
    }

    /** {@inheritDoc} All of it runs in workers that nobody else uses. */
    @Override
    public List<JudgedExercise> judge(Map<Exercise, ExerciseSources> handedIn, long seed)
            throws IOException, InterruptedException {
        List<Exercise> exercises = new ArrayList<>(handedIn.keySet());
        List<RunPlan> plans = new ArrayList<>();
        List<List<Message>> notes = new ArrayList<>();
        for (Exercise exercise : exercises) {
            ExerciseSources sources = handedIn.get(exercise);
            if (sources == null) {
                throw new IllegalArgumentException("no sources of " + exercise.id());
            }
            List<Message> said = new ArrayList<>(sources.notes());
            said.addAll(Predictions.notes(exercise.rubric(), sources.answers()));
            plans.add(plan(exercise, sources, said).with(sources.answers()));
            notes.add(said);
        }
        List<RunRecord> records = runner.run(plans, seed);
        List<JudgedExercise> judged = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Exercise exercise = exercises.get(i);
            judged.add(new JudgedExercise(exercise.id(), true, notes.get(i), judge.judge(exercise, records.get(i))));
        }
        return judged;
    }

    /**
     * What would run of a solution, compiled and verified as ever.
     *
     * @throws IOException if the compiler cannot be started
     */
    public RunPlan plan(Exercise exercise, ExerciseSources sources) throws IOException, InterruptedException {
        return plan(exercise, sources, new ArrayList<>());
    }

    private RunPlan plan(Exercise exercise, ExerciseSources sources, List<Message> notes)
            throws IOException, InterruptedException {
        Compilation compilation = compiler.compile(exercise, sources);
        if (compilation instanceof CompileFailure failure) {
            return Planner.nothing(exercise, VerdictKind.DOES_NOT_COMPILE, failure.reason());
        }
        if (compilation instanceof CompilerFault fault) {
            return Planner.nothing(exercise, VerdictKind.GRADER_FAULT, fault.reason());
        }
        CompiledSubmission compiled = (CompiledSubmission) compilation;
        Verification verification = verifier.verify(exercise, compiled.classes());
        if (verification instanceof RejectedSubmission rejected) {
            return Planner.nothing(
                    exercise,
                    VerdictKind.FORBIDDEN_API,
                    rejected.findings().get(0).sentence());
        }
        VerifiedSubmission verified = (VerifiedSubmission) verification;
        VerifiedSubmission boxed = verified;
        if (!exercise.rubric().allowInBox().isEmpty()
                && verifier.verifyForBox(exercise, compiled.classes()) instanceof VerifiedSubmission wider) {
            boxed = wider;
        }
        noted(exercise, verified, boxed)
                .limit(FINDINGS_SHOWN)
                .map(Finding::sentence)
                .forEach(notes::add);
        return Planner.plan(exercise, compiled, verified, boxed, surroundings);
    }

    /** What a student should know: nothing of a class that runs in a box and may do there what it does. */
    private static Stream<Finding> noted(Exercise exercise, VerifiedSubmission verified, VerifiedSubmission boxed) {
        Set<String> inside = exercise.rubric().ofCode().stream()
                .filter(criterion -> {
                    CheckMethod method = exercise.methods().get(criterion.id());
                    return method != null && !method.blackBox();
                })
                .flatMap(criterion -> criterion.judges().stream())
                .map(exercise::binaryName)
                .collect(Collectors.toSet());
        return verified.disarmed().stream()
                .filter(finding ->
                        inside.contains(finding.className()) || boxed.disarmed().contains(finding));
    }

    /** Source files, and the answer file among them, as if a student had handed them in; for the grader's own test. */
    public static ExerciseSources sources(Rubric rubric, SortedMap<String, String> files) {
        SortedMap<String, String> code = new TreeMap<>(files);
        String answers = code.remove(Answers.FILE);
        ExerciseSources sources = new ExerciseSources(code, new TreeMap<>(), List.of());
        return answers == null ? sources : sources.with(AnswerSheet.read(rubric, Answers.FILE, answers));
    }

    @Override
    public void close() {
        compiler.close();
    }
}
