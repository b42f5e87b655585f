package dev.timeslice.grader.engine.verify;

import dev.timeslice.grader.engine.course.AllowList;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Exercise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.tree.MethodNode;

/**
 * Holds the class files of one exercise against its allow-list, before any of them is loaded.
 *
 * <p>What is wrong decides how much is lost. A method whose body, descriptor or throws clause uses something that is not
 * listed is disarmed: it throws a {@link dev.timeslice.testkit.ForbiddenApi}. A class whose shape does (its supertypes,
 * its fields, a native method, a finalizer) is refused with its top-level class and all that is nested there. A class
 * file that cannot be read, or is not where it belongs, rejects the exercise.
 *
 * <p>A class that is the stub's byte for byte is ours and is not looked at. One verifier serves a whole batch, from
 * several threads.
 */
public final class Verifier {
    /** More findings than this in one exercise help nobody; all methods are disarmed all the same. */
    private static final int MOST_FINDINGS = 200;

    private final GivenTypes given = new GivenTypes(Verifier.class.getClassLoader());

    /**
     * @param classes every class of the exercise's package that is to be loaded, the student's and, where the student
     *     has none, the stub's
     */
    public Verification verify(Exercise exercise, ClassSet classes) {
        return verify(exercise.rubric().packageName(), classes, exercise.stub(), exercise.allowList());
    }

    /**
     * The same for code that runs as a process of its own, where more is allowed.
     *
     * @param classes as in {@link #verify(Exercise, ClassSet)}
     */
    public Verification verifyForBox(Exercise exercise, ClassSet classes) {
        return verify(exercise.rubric().packageName(), classes, exercise.stub(), exercise.boxedAllowList());
    }

    /**
     * @param packageName the exercise's own package
     * @param classes every class of that package that is to be loaded
     * @param stub what students start from: its classes, and those given beside them, count as the submission's own
     * @param allowList what is allowed beside the submission's own
     */
    public Verification verify(String packageName, ClassSet classes, ClassSet stub, AllowList allowList) {
        Map<String, TypeShape> own = new HashMap<>(ClassFiles.shapes(stub));
        ClassFiles files = ClassFiles.read(packageName, classes);
        if (!files.findings().isEmpty()) {
            return new RejectedSubmission(files.findings());
        }
        try {
            files.classes().forEach(file -> own.put(file.node().name, file.shape()));
            AllowedUse allowed = new AllowedUse(new Hierarchy(own, given), allowList);
            return inspect(files.classes(), classes, stub, allowed);
        } catch (RuntimeException | StackOverflowError notUnderstood) {
            // Descriptors are parsed only here. Whatever a class file does to us must cost its own submission alone.
            return new RejectedSubmission(List.of(ClassFiles.notUnderstood(packageName)));
        }
    }

    private static Verification inspect(
            List<SubmittedClass> files, ClassSet classes, ClassSet stub, AllowedUse allowed) {
        SortedMap<String, byte[]> loadable = new TreeMap<>(classes.files());
        List<Finding> disarmed = new ArrayList<>();
        SortedMap<String, List<Finding>> refused = new TreeMap<>();
        for (SubmittedClass file : files) {
            if (Arrays.equals(
                    classes.files().get(file.binaryName()), stub.files().get(file.binaryName()))) {
                continue;
            }
            List<Finding> shape = findings(file, new ShapeInspector(allowed, file.node()).inspect());
            if (!shape.isEmpty()) {
                refused.computeIfAbsent(file.topLevel(), name -> new ArrayList<>())
                        .addAll(shape);
                continue;
            }
            Map<MethodNode, Finding> methods = new LinkedHashMap<>();
            for (MethodNode method : file.node().methods) {
                List<Finding> body = findings(file, new MethodInspector(allowed, method).inspect());
                if (!body.isEmpty()) {
                    methods.put(method, body.get(0));
                    disarmed.addAll(body);
                }
            }
            if (!methods.isEmpty()) {
                loadable.put(file.binaryName(), Disarmer.disarmed(file.node(), methods));
            }
        }
        loadable.keySet().removeIf(name -> refused.containsKey(ClassSet.topLevel(name)));
        disarmed.removeIf(finding -> refused.containsKey(finding.className()));
        refused.replaceAll((name, findings) -> reported(findings));
        return new VerifiedSubmission(new ClassSet(loadable), reported(disarmed), refused);
    }

    private static List<Finding> findings(SubmittedClass file, List<Spot> spots) {
        return spots.stream()
                .map(spot -> spot.objection().at(file, spot.line()))
                .toList();
    }

    private static List<Finding> reported(List<Finding> findings) {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::className).thenComparing(Finding::line))
                .limit(MOST_FINDINGS)
                .toList();
    }
}
