package dev.timeslice.testkit.benches;

import dev.timeslice.model.NotImplemented;
import java.util.List;

/**
 * A part under test, with as much of the machine around it as it needs. The same steps always give the same answers.
 *
 * @param <O> a step; its {@code toString} is for people of any language
 */
public abstract class Bench<O> {

    /** The machine at the beginning, a line. */
    protected abstract String described();

    /** Takes a step that makes sense here. */
    protected abstract BenchAnswer take(O step);

    /** Whether the step makes sense here; it does not depend on the part. */
    protected abstract boolean makesSense(O step);

    /** What the machine and the part remember now, a line each. The bench may be of no use afterwards. */
    protected abstract List<String> tables();

    /** Takes a step, and tells an exception as an answer. */
    final BenchAnswer perform(O step) {
        if (!makesSense(step)) {
            return BenchAnswer.nothing();
        }
        try {
            return take(step);
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException exception) {
            return BenchAnswer.thrown(exception);
        }
    }
}
