package dev.timeslice.grader.engine.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold within a rubric and cannot be said in a schema. */
final class RubricRules {
    private final RubricFile file;
    private final Rubric rubric;
    private final Problems problems;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();

    private RubricRules(RubricFile file, Problems problems) {
        this.file = file;
        this.rubric = file.rubric();
        this.problems = problems;
    }

    /** Adds what contradicts itself. */
    static void check(RubricFile file, Problems problems) {
        RubricRules rules = new RubricRules(file, problems);
        rules.packageFollowsTheName();
        rules.givenClassesAreNotAskedFor();
        rules.taskNumbersAreUnique();
        rules.criterionIdsAreUnique();
        rules.namesAreKnown();
        rules.needsHaveNoCycle();
        rules.pointsAddUp();
    }

    private void packageFollowsTheName() {
        String expected = "dev.timeslice." + rubric.exercise().unit() + "."
                + rubric.exercise().name().replace("-", "");
        if (!rubric.packageName().equals(expected)) {
            problems.at(line("/package"), "package: expected " + expected + ", found " + rubric.packageName());
        }
    }

    private void givenClassesAreNotAskedFor() {
        for (String given : rubric.given()) {
            if (rubric.classes().contains(given)) {
                problems.at(
                        line("/given/" + rubric.given().indexOf(given)),
                        "given: expected a class that students do not hand in, found " + given
                                + ", which stands in classes too");
            }
        }
    }

    private void taskNumbersAreUnique() {
        Map<Integer, Integer> lines = new HashMap<>();
        for (int index = 0; index < rubric.tasks().size(); index++) {
            int id = rubric.tasks().get(index).id();
            int line = line("/tasks/" + index);
            Integer earlier = lines.putIfAbsent(id, line);
            if (earlier != null) {
                problems.at(
                        line, "tasks: expected each id once, found " + id + " again (first in line " + earlier + ")");
            }
        }
    }

    private void criterionIdsAreUnique() {
        Map<String, Integer> lines = new HashMap<>();
        for (int index = 0; index < rubric.criteria().size(); index++) {
            Criterion criterion = rubric.criteria().get(index);
            int line = line(file.pointer(index) + "/id");
            Integer earlier = lines.putIfAbsent(criterion.id(), line);
            if (earlier != null) {
                problems.at(
                        line,
                        "criteria: expected each id once, found " + criterion.id() + " again (first in line " + earlier
                                + ")");
            }
            criteria.putIfAbsent(criterion.id(), criterion);
        }
    }

    private void namesAreKnown() {
        List<Integer> tasks = rubric.tasks().stream().map(Task::id).toList();
        for (Criterion criterion : rubric.criteria()) {
            if (!tasks.contains(criterion.task())) {
                unknown(criterion, "task", "the id of a task " + tasks, String.valueOf(criterion.task()), "");
            }
            for (String judged : criterion.judges()) {
                if (!rubric.classes().contains(judged)) {
                    unknown(
                            criterion,
                            "judges",
                            "one of the classes " + rubric.classes(),
                            judged,
                            Closest.hint(judged, rubric.classes()));
                }
            }
            for (String needed : criterion.needs()) {
                if (!criteria.containsKey(needed)) {
                    unknown(
                            criterion,
                            "needs",
                            "the id of a criterion",
                            needed,
                            Closest.hint(needed, criteria.keySet()));
                }
            }
        }
    }

    private void unknown(Criterion criterion, String key, String expected, String found, String hint) {
        problems.at(
                file.lineOf(criterion, key),
                criterion.id() + ": " + key + ": expected " + expected + ", found " + found + hint);
    }

    private void needsHaveNoCycle() {
        Set<String> acyclic = new HashSet<>();
        for (String id : criteria.keySet()) {
            List<String> cycle = new ArrayList<>();
            if (!acyclic.contains(id) && reachesItself(id, cycle, acyclic)) {
                Criterion first = criteria.get(cycle.get(0));
                problems.at(
                        first == null ? 1 : file.lineOf(first, "needs"),
                        "needs: expected no cycle, found " + String.join(" -> ", cycle));
                return;
            }
        }
    }

    /**
     * @param path the chain of needs that led here; if the answer is true, the cycle alone
     * @param acyclic ids that are known to lead to no cycle
     */
    private boolean reachesItself(String id, List<String> path, Set<String> acyclic) {
        int earlier = path.indexOf(id);
        path.add(id);
        if (earlier >= 0) {
            path.subList(0, earlier).clear();
            return true;
        }
        Criterion criterion = criteria.get(id);
        for (String needed : criterion == null ? List.<String>of() : criterion.needs()) {
            if (!acyclic.contains(needed) && reachesItself(needed, path, acyclic)) {
                return true;
            }
        }
        path.remove(path.size() - 1);
        acyclic.add(id);
        return false;
    }

    private void pointsAddUp() {
        if (rubric.points() == 0) {
            problems.at(line("/criteria"), "criteria: expected points that add up to more than 0, found 0 in all");
        }
    }

    private int line(String pointer) {
        return file.document().line(pointer);
    }
}
