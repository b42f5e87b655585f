package dev.timeslice.grader.bench.lincheck;

import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.schedules.Length;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.testkit.schedules.Schedules;
import java.util.Optional;
import java.util.function.Supplier;

/** The kit's side. */
final class OursMain extends Tool {
    private static final String TOKEN = "replay ";

    private final ClassLoader loader = OursMain.class.getClassLoader();

    /** Takes the number of the first case. */
    public static void main(String[] arguments) {
        new OursMain().run(Integer.parseInt(arguments[0]), System.out);
        System.exit(0);
    }

    @Override
    Optional<Length> look(Supplier<Scenario> fresh) {
        try {
            Schedules.explore(new CheckContext(1, loader), fresh.get().getClass());
            return Optional.empty();
        } catch (CheckFailure failure) {
            String witness = failure.witness();
            String token = witness.substring(witness.lastIndexOf(TOKEN) + TOKEN.length());
            return Optional.of(Length.of(token, loader));
        }
    }
}
