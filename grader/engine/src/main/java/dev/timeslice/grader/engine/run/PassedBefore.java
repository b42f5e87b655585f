package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Digest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which checks have passed, with which classes: the very same ones, byte for byte, with the same seed, need not run once more.
 *
 * <p>The grader's own proof grades many solutions of which each changes one class; the checks of the other classes would judge
 * the reference's each time. A check that has not passed is always run.
 */
public final class PassedBefore {
    /** Nothing is kept: every check runs. */
    public static final PassedBefore NOTHING = new PassedBefore(false);

    private final boolean keeps;
    private final Map<String, Execution> passed = new ConcurrentHashMap<>();
    private final Map<ClassSet, String> given = new ConcurrentHashMap<>();

    private PassedBefore(boolean keeps) {
        this.keeps = keeps;
    }

    /** Keeps what is seen from now on, of all who use it. */
    public static PassedBefore kept() {
        return new PassedBefore(true);
    }

    /** Executes checks that have not passed before. */
    CheckExecutor or(CheckExecutor executor, long seed) {
        return keeps ? new Keeping(executor, seed) : executor;
    }

    private final class Keeping implements CheckExecutor {
        private final CheckExecutor executor;
        private final long seed;

        Keeping(CheckExecutor executor, long seed) {
            this.executor = executor;
            this.seed = seed;
        }

        @Override
        public Execution execute(int number, PlannedCheck check) throws IOException, InterruptedException {
            String key = key(check);
            Execution before = passed.get(key);
            if (before != null) {
                return before;
            }
            Execution execution = executor.execute(number, check);
            if (Confirmation.passed(execution.observation())) {
                passed.put(key, execution);
            }
            return execution;
        }

        @Override
        public Execution executeAlone(int number, PlannedCheck check) throws IOException, InterruptedException {
            return executor.executeAlone(number, check);
        }

        private String key(PlannedCheck check) {
            String title = check.method().className() + "#" + check.method().methodName() + " " + seed;
            String subject = new Digest().add("subject", check.subject()).hex();
            return String.join(" ", title, subject, digest(check.checks()), digest(check.reference()));
        }

        /** Of classes that are ours, and the same objects for all who are judged. */
        private String digest(ClassSet ours) {
            return given.computeIfAbsent(
                    ours, set -> new Digest().add("given", set).hex());
        }
    }
}
