package dev.timeslice.testkit.schedules.control;

import java.util.IdentityHashMap;
import java.util.Random;

/** What the JDK draws by chance, drawn so that equal executions draw equal. */
public final class Identities {
    private final IdentityHashMap<Object, Integer> codes = new IdentityHashMap<>();
    private final Random random = new Random(1);

    Identities() {}

    /** The identity hash code of an object, spread as real ones are. */
    public int of(Task asking, Object object) {
        Integer known = codes.get(object);
        if (known == null) {
            known = ((codes.size() + 1) * 0x9E3779B9) >>> 1;
            codes.put(object, known);
        }
        asking.see(known);
        return known;
    }

    /** From 0 to below 1. */
    public double random(Task asking) {
        double drawn = random.nextDouble();
        asking.see(Double.doubleToLongBits(drawn));
        return drawn;
    }
}
