package dev.timeslice.testkit.schedules.control;

import java.util.IdentityHashMap;
import java.util.Random;

/** What the JDK draws by chance, drawn so that equal executions draw equal. */
public final class Identities {
    private final IdentityHashMap<Object, Integer> codes = new IdentityHashMap<>();
    private final Random random = new Random(1);

    Identities() {}

    /** The identity hash code of an object, spread as real ones are. */
    public int of(Object object) {
        Integer known = codes.get(object);
        if (known == null) {
            known = ((codes.size() + 1) * 0x9E3779B9) >>> 1;
            codes.put(object, known);
        }
        return known;
    }

    /** From 0 to below 1. */
    public double random() {
        return random.nextDouble();
    }
}
