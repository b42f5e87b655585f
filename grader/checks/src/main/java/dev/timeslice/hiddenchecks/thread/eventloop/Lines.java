package dev.timeslice.hiddenchecks.thread.eventloop;

import static dev.timeslice.testkit.loops.LoopStep.in;

import dev.timeslice.testkit.loops.LoopStep;
import dev.timeslice.testkit.loops.LoopStep.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The lines that programs are made of. A callback asks for later ones only, so that every program comes to its end. */
final class Lines {
    private static final List<String> CALLBACKS = List.of("main", "A", "B", "C", "D");

    private Lines() {}

    /** All lines of these kinds, those of the first callback first. */
    static List<LoopStep> of(Kind... kinds) {
        Set<Kind> wanted = EnumSet.noneOf(Kind.class);
        wanted.addAll(List.of(kinds));
        List<LoopStep> lines = new ArrayList<>();
        for (int i = 0; i < CALLBACKS.size(); i++) {
            LoopStep.Line line = in(CALLBACKS.get(i));
            List<LoopStep> all = new ArrayList<>(List.of(line.compute(1), line.compute(3), line.fail()));
            for (String later : CALLBACKS.subList(i + 1, CALLBACKS.size())) {
                all.addAll(List.of(
                        line.setTimeout(0, later),
                        line.setTimeout(1, later),
                        line.setTimeout(2, later),
                        line.setTimeout(5, later),
                        line.queueMicrotask(later),
                        line.setImmediate(later),
                        line.read(1, later),
                        line.read(3, later),
                        line.submit(2, later),
                        line.submit(4, later),
                        line.clearTimeout(later)));
            }
            all.stream().filter(step -> wanted.contains(step.kind())).forEach(lines::add);
        }
        return lines;
    }

    /** Work of up to five items, begun by the first callback, beside what else it asks for; items that fail, if wanted. */
    static List<LoopStep> aroundSlices(boolean failing) {
        LoopStep.Line main = in("main");
        List<LoopStep> lines = new ArrayList<>();
        for (int items : new int[] {1, 2, 3, 5, 0}) {
            lines.add(main.startSlices(items, "A"));
        }
        lines.addAll(List.of(
                main.setTimeout(1, "B"),
                main.setTimeout(3, "C"),
                main.read(1, "B"),
                main.read(2, "C"),
                main.setImmediate("B"),
                main.compute(2),
                in("A").queueMicrotask("C"),
                in("A").startSlices(2, "C"),
                in("B").startSlices(3, "C"),
                in("item1").setTimeout(1, "C")));
        if (failing) {
            lines.addAll(
                    List.of(in("item0").fail(), in("item1").fail(), in("item2").fail(), in("A").fail()));
        }
        return lines;
    }
}
