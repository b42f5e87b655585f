package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.worker.Frame;
import dev.timeslice.grader.worker.Frame.FrameCheck;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;

/** Packs checks into a frame; a set of classes that several of them share is in it once. */
final class Framing {
    private final List<SortedMap<String, byte[]>> sets = new ArrayList<>();
    private final IdentityHashMap<ClassSet, Integer> positions = new IdentityHashMap<>();

    private Framing() {}

    /** A frame whose checks are numbered as they are listed. */
    static Frame of(List<PlannedCheck> checks, String nonce, long seed, List<String> box) {
        Framing framing = new Framing();
        List<FrameCheck> framed = checks.stream().map(framing::framed).toList();
        return new Frame(nonce, seed, framing.sets, framed, box);
    }

    private FrameCheck framed(PlannedCheck check) {
        return new FrameCheck(
                check.method().className(),
                check.method().methodName(),
                position(check.checks()),
                position(check.subject()),
                position(check.reference()),
                check.method().blackBox());
    }

    private int position(ClassSet set) {
        return positions.computeIfAbsent(set, added -> {
            sets.add(added.files());
            return sets.size() - 1;
        });
    }
}
