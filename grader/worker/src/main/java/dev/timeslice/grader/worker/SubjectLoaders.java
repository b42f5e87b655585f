package dev.timeslice.grader.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * The loaders of the code under test and of its checks.
 *
 * <p>No check may find what an earlier one has left in a static variable, so each gets loaders of its own. Only where an
 * earlier check has passed and no class under test has a static variable that can change, its loaders are used again, warm as
 * they are. What such code can still tell is which of its classes have been initialized.
 */
final class SubjectLoaders {
    private record Sets(int subject, int checks) {}

    private final Frame frame;
    private final ClassLoader given;
    private final Map<Sets, MapLoader> clean = new HashMap<>();

    /**
     * @param given loads what is not the student's
     */
    SubjectLoaders(Frame frame, ClassLoader given) {
        this.frame = frame;
        this.given = given;
    }

    /** The loader of a check's class, which finds the code under test. */
    synchronized MapLoader take(Frame.FrameCheck check) {
        if (check.blackBox()) {
            // The code under test is a process of its own; here it is not even to be found.
            return new MapLoader(given, frame.classSets().get(check.checks()), null);
        }
        MapLoader warm = clean.remove(new Sets(check.subject(), check.checks()));
        if (warm != null) {
            return warm;
        }
        SortedMap<String, byte[]> subject = frame.classSets().get(check.subject());
        return new MapLoader(given, frame.classSets().get(check.checks()), new MapLoader(given, subject, null));
    }

    /** Takes back the loader of a check that has passed and left no thread. */
    synchronized void giveBack(Frame.FrameCheck check, MapLoader loader) {
        if (!check.blackBox() && StaticState.isImpossibleIn(loader.definedByFirst())) {
            clean.put(new Sets(check.subject(), check.checks()), loader);
        }
    }
}
