package dev.timeslice.grader.engine.power;

import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Digest;
import dev.timeslice.grader.engine.run.PlannedCheck;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Fingerprints of what a verdict depends on, and of no more, so that figures stay good while other checks come and go.
 *
 * <p>Of a check: the class that holds it and what that uses, directly or not, among the exercise's checks, the kit and the
 * model; the part of the worker that runs checks, with what it uses but for what only checks of another kind ask it for; and the reference, if the check asks for it. Of a
 * solution: its classes that all this names, directly or not; for a black-box check, all of its program. Line numbers and names of local variables do not count.
 */
final class Fingerprints {
    private static final int LENGTH = 12;

    /** Runs each check in the worker and calls the hang rule. */
    private static final String RUNS_CHECKS = "dev.timeslice.grader.worker.Session";

    /** What is handed to checks that ask for it, and has no part in the others. */
    private static final String ON_DEMAND = "dev.timeslice.testkit.blackbox.";

    /** Every check names this one, by its annotation, and this one names what it could hand out. */
    private static final String HANDS_OUT = "dev.timeslice.testkit.CheckContextResolver";

    /** Whoever uses this one uses {@link #SHIMS} too, under names that it makes of strings. */
    private static final String NAMES_SHIMS = "dev.timeslice.testkit.schedules.rewriting.Substitutes";

    private static final String SHIMS = "dev.timeslice.testkit.schedules.shims.";

    private final ClassSet given;
    private final Map<String, ClassUse> uses = new HashMap<>();
    private final Map<CheckMethod, String> checks = new HashMap<>();

    /**
     * @param given test kit, model and worker
     */
    Fingerprints(ClassSet given) {
        this.given = given;
    }

    /** Of a check; the same for all solutions of its exercise. */
    String ofCheck(PlannedCheck check) {
        return checks.computeIfAbsent(check.method(), method -> fingerprint(check));
    }

    /** Of the code that a check judges. */
    String ofSolution(PlannedCheck check) {
        return shown(add(new Digest(), judged(check)));
    }

    private ClassSet judged(PlannedCheck check) {
        if (check.method().blackBox()) {
            // A program has all of them, and any may decide.
            return check.subject();
        }
        ClassSet known = given.overlaidBy(check.checks());
        ClassSet subject = check.subject();
        Deque<String> open = new ArrayDeque<>();
        used(check.method().className(), known)
                .forEach(name -> open.addAll(use(name, known).used()));
        Set<String> reached = new TreeSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            byte[] file = subject.files().get(name);
            // Not remembered: the next solution has another class of this name.
            if (file != null && reached.add(name)) {
                open.addAll(ClassUse.of(file).used());
            }
        }
        // A check that names none finds its classes in another way, and any of them may decide.
        return reached.isEmpty() ? subject : subject.where(reached::contains);
    }

    private String fingerprint(PlannedCheck check) {
        ClassSet known = given.overlaidBy(check.checks());
        Set<String> used = used(check.method().className(), known);
        Digest digest = new Digest();
        add(digest, known.where(used::contains));
        if (used.stream().anyMatch(name -> use(name, known).asksForReference())) {
            add(digest, check.reference());
        }
        CheckMethod method = check.method();
        // Part by part: a component more must not void what has been counted.
        digest.add(
                method.className() + "#" + method.methodName() + (method.multicore() ? " multicore" : ""), new byte[0]);
        digest.add("cpu seconds " + check.cpuSeconds(), new byte[0]);
        return shown(digest);
    }

    /** The classes that decide, by binary name. */
    Set<String> used(String checkClass, ClassSet known) {
        Set<String> used = new TreeSet<>();
        follow(RUNS_CHECKS, known, name -> !name.startsWith(ON_DEMAND), used);
        Set<String> ofCheck = new TreeSet<>();
        follow(checkClass, known, name -> true, ofCheck);
        used.addAll(ofCheck);
        return used;
    }

    private void follow(String root, ClassSet known, Predicate<String> counts, Set<String> used) {
        Deque<String> open = new ArrayDeque<>(Set.of(root));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (known.files().containsKey(name) && counts.test(name) && used.add(name)) {
                use(name, known).used().stream()
                        .filter(next -> !(name.equals(HANDS_OUT) && next.startsWith(ON_DEMAND)))
                        .forEach(open::add);
                if (name.equals(NAMES_SHIMS)) {
                    open.addAll(
                            known.where(shim -> shim.startsWith(SHIMS)).files().keySet());
                }
            }
        }
    }

    private ClassUse use(String name, ClassSet known) {
        return uses.computeIfAbsent(
                name, read -> ClassUse.of(Objects.requireNonNull(known.files().get(read))));
    }

    private static Digest add(Digest digest, ClassSet classes) {
        classes.files().forEach((name, file) -> digest.add(name, withoutDebugInformation(file)));
        return digest;
    }

    private static byte[] withoutDebugInformation(byte[] file) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(file).accept(writer, ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    private static String shown(Digest digest) {
        return digest.hex().substring(0, LENGTH);
    }
}
