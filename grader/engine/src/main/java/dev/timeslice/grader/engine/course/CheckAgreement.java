package dev.timeslice.grader.engine.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes sure that each criterion of a rubric has exactly one check or rule, and each check or rule its criterion. */
final class CheckAgreement {
    private final RubricFile file;
    private final Problems problems;
    private final Map<String, CheckMethod> methods = new HashMap<>();
    private final Map<String, StructureField> structures = new HashMap<>();
    private final Map<String, Visibility> visibilities = new HashMap<>();
    private final Map<String, List<String>> places = new HashMap<>();

    CheckAgreement(RubricFile file) {
        this.file = file;
        this.problems = new Problems(file.file());
    }

    /** Adds the checks of one side, the students' or the instructor's. */
    void found(CheckScan scan, Visibility visibility) {
        scan.problems().forEach(problem -> problems.at(0, problem));
        for (CheckMethod check : scan.checks()) {
            methods.put(check.id(), check);
            place(check.id(), check.className() + "." + check.methodName(), visibility);
        }
        for (StructureField rule : scan.structures()) {
            structures.put(rule.id(), rule);
            place(rule.id(), rule.className() + "." + rule.fieldName(), visibility);
        }
    }

    private void place(String id, String place, Visibility visibility) {
        places.computeIfAbsent(id, key -> new ArrayList<>()).add(place);
        visibilities.put(id, visibility);
    }

    /**
     * @throws BadCourse if they do not agree
     */
    void verify() {
        Set<String> criteria = new TreeSet<>();
        file.rubric().ofCode().forEach(criterion -> criteria.add(criterion.id()));
        Set<String> unclaimed = new TreeSet<>(places.keySet());
        unclaimed.removeAll(criteria);

        for (Criterion criterion : file.rubric().ofCode()) {
            List<String> found = places.getOrDefault(criterion.id(), List.of());
            if (found.isEmpty()) {
                problems.at(
                        file.lineOf(criterion, "id"),
                        "expected a @Check or @Structure for the criterion " + criterion.id() + ", found none"
                                + Closest.hint(criterion.id(), unclaimed));
            } else if (found.size() > 1) {
                problems.at(
                        file.lineOf(criterion, "id"),
                        "expected one @Check or @Structure for the criterion " + criterion.id() + ", found "
                                + found.size() + ": " + String.join(", ", found));
            } else {
                visibilityIsThatOfThePlace(criterion, found.get(0));
                ruleNeedsBehaviour(criterion);
            }
        }
        for (String id : unclaimed) {
            problems.at(
                    0,
                    "expected a criterion for " + String.join(" and ", places.getOrDefault(id, List.of()))
                            + ", which names " + id + ", found none" + Closest.hint(id, criteria));
        }
        problems.throwIfAny();
    }

    private void visibilityIsThatOfThePlace(Criterion criterion, String place) {
        Visibility actual = visibilities.get(criterion.id());
        if (actual != null && actual != criterion.visibility()) {
            String name = actual.name().toLowerCase(Locale.ROOT);
            problems.at(
                    file.lineOf(criterion, "visibility"),
                    criterion.id() + ": visibility: expected " + name + ", as " + place + " is among the " + name
                            + " checks, found "
                            + criterion.visibility().name().toLowerCase(Locale.ROOT));
        }
    }

    /** An empty class breaks no rule; so that it earns nothing, a rule counts only where the class does its work. */
    private void ruleNeedsBehaviour(Criterion criterion) {
        if (!structures.containsKey(criterion.id())) {
            return;
        }
        boolean behaviour = criterion.needs().stream()
                .filter(methods::containsKey)
                .map(file.rubric()::criterion)
                .anyMatch(needed -> !Collections.disjoint(needed.judges(), criterion.judges()));
        if (!behaviour) {
            problems.at(
                    file.lineOf(criterion, "needs"),
                    criterion.id() + ": needs: expected the id of a @Check that judges one of " + criterion.judges()
                            + ", because an empty class breaks no structural rule, found " + criterion.needs());
        }
    }

    Map<String, CheckMethod> methods() {
        return methods;
    }

    Map<String, StructureField> structures() {
        return structures;
    }
}
