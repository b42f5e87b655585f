package dev.timeslice.grader.engine.course;

import java.util.HashMap;
import java.util.Map;

/**
 * An exercise with all that grading needs, in memory.
 *
 * @param stub the class files that students start from; their public face is the contract
 * @param reference the first right solution; empty in a hand-out
 * @param checks class files of the test classes and structural rules; in a hand-out the public ones only
 * @param methods the checks by criterion id
 * @param structures the structural rules by criterion id
 * @param allowList what submitted code may touch
 * @param boxedAllowList what it may touch where it runs as a process of its own
 */
public record Exercise(
        Rubric rubric,
        ClassSet stub,
        ClassSet reference,
        ClassSet checks,
        Map<String, CheckMethod> methods,
        Map<String, StructureField> structures,
        AllowList allowList,
        AllowList boxedAllowList) {

    public Exercise {
        methods = Map.copyOf(methods);
        structures = Map.copyOf(structures);
    }

    /** An exercise without black-box checks. */
    public Exercise(
            Rubric rubric,
            ClassSet stub,
            ClassSet reference,
            ClassSet checks,
            Map<String, CheckMethod> methods,
            Map<String, StructureField> structures,
            AllowList allowList) {
        this(rubric, stub, reference, checks, methods, structures, allowList, allowList);
    }

    /** What a student has of it: the public criteria, no reference, and no hidden class. */
    public Exercise publicPart() {
        Rubric cut = rubric.publicPart();
        Map<String, CheckMethod> open = new HashMap<>();
        cut.criteria().forEach(criterion -> {
            CheckMethod method = methods.get(criterion.id());
            if (method != null) {
                open.put(criterion.id(), method);
            }
        });
        ClassSet openChecks = checks.where(name -> name.startsWith("dev.timeslice.publicchecks."));
        return new Exercise(cut, stub, ClassSet.EMPTY, openChecks, open, Map.of(), allowList, boxedAllowList);
    }

    public ExerciseId id() {
        return rubric.exercise();
    }

    /** The binary name of a class of the exercise's package. */
    public String binaryName(String simpleName) {
        return rubric.packageName() + "." + simpleName;
    }
}
