package dev.timeslice.thread.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.thread.coordination.BoundedBuffer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Right bounded buffers are never accused: each check of thread/coordination, on each right solution, many times in one
 * warm virtual machine, half of the runs with all processors loaded.
 *
 * <p>In a build each check runs once on each. For the evidence that the repository keeps, call
 *
 * <pre>nice ./mvnw -q -pl solutions/thread -am test -Dtest=FalseAlarmTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dpower.runs=3000</pre>
 *
 * which goes on until each check has so many runs over all solutions. It can be stopped at any time and goes on where
 * it was; a change of the checks, the kit or a solution starts new rows. {@code -Dpower.half=idle} or {@code loaded} does
 * one half, {@code -Dpower.solution=NAME} one solution: several sittings may share the loaded half, for each is load for
 * the others ({@code -Dpower.spinning=N} then sets how many threads spin in one of them; 0 if there are more sittings than
 * processors), while the idle half wants a machine with nothing else to do.
 */
class FalseAlarmTest {
    private static final Path HOME = Path.of(System.getProperty("timeslice.home"));
    private static final Path TABLE = HOME.resolve("grader/bench/power/thread-coordination.csv");
    private static final Path RIGHT = HOME.resolve("solutions/thread/variants/coordination/right");
    private static final String HIDDEN = "dev.timeslice.hiddenchecks.thread.coordination.";
    private static final String PUBLIC = "dev.timeslice.publicchecks.thread.coordination.";
    private static final List<String> TEST_CLASSES = List.of(
            PUBLIC + "BoundedBufferTest", HIDDEN + "WaitingTest", HIDDEN + "InterruptTest", HIDDEN + "StressTest");
    private static final int BLOCK = 25;
    private static final int SPINNING =
            Integer.getInteger("power.spinning", Runtime.getRuntime().availableProcessors());
    private static final String HALF = System.getProperty("power.half", "");
    private static final String SOLUTION = System.getProperty("power.solution", "");

    private final Map<String, byte[]> checkClasses = new HashMap<>();
    private final Map<String, String> checks = new TreeMap<>();
    private String checkHash = "";

    @Test
    void noRightSolutionIsAccused() throws Exception {
        findChecks();
        Map<String, Map<String, byte[]>> solutions = rightSolutions();
        int runs = Integer.getInteger("power.runs", 0);
        if (runs == 0) {
            for (Map.Entry<String, Map<String, byte[]>> solution : solutions.entrySet()) {
                for (String id : checks.keySet()) {
                    assertThat(run(id, solution.getValue(), 1))
                            .as(id + " on " + solution.getKey())
                            .isEmpty();
                }
            }
            return;
        }
        FalseAlarmTable table = FalseAlarmTable.open(TABLE);
        int eachHalf = (runs + 2 * solutions.size() - 1) / (2 * solutions.size());
        long accusations = 0;
        for (int goal = BLOCK; goal < eachHalf + BLOCK; goal += BLOCK) {
            accusations += upTo(Math.min(goal, eachHalf), solutions, table);
        }
        assertThat(accusations).as("accusations of right solutions").isZero();
    }

    /** Brings each row to {@code goal} runs; all rows grow together, so that a table that was stopped early is even. */
    private long upTo(int goal, Map<String, Map<String, byte[]>> solutions, FalseAlarmTable table) throws Exception {
        long accusations = 0;
        for (boolean loaded : new boolean[] {false, true}) {
            if (!HALF.isEmpty() && loaded != HALF.equals("loaded")) {
                continue;
            }
            Load load = Load.of(loaded ? SPINNING : 0);
            try {
                for (Map.Entry<String, Map<String, byte[]>> solution : solutions.entrySet()) {
                    if (!SOLUTION.isEmpty() && !solution.getKey().equals(SOLUTION)) {
                        continue;
                    }
                    for (String id : checks.keySet()) {
                        Sitting sitting = sitting(id, solution.getKey(), solution.getValue(), loaded);
                        accusations += upTo(goal, sitting, solution.getValue(), table);
                    }
                }
            } finally {
                load.end();
            }
        }
        return accusations;
    }

    private long upTo(int goal, Sitting sitting, Map<String, byte[]> solution, FalseAlarmTable table) throws Exception {
        Tally block = Tally.NONE;
        for (long run = table.of(sitting).runs(); run < goal; run++) {
            Optional<String> accusation = run(sitting.check(), solution, run);
            accusation.ifPresent(words -> System.err.println(sitting + " was accused: " + words));
            block = block.plus(accusation.isPresent());
        }
        if (block.runs() > 0) {
            table.add(sitting, block);
        }
        return block.accusations();
    }

    private Sitting sitting(String id, String solution, Map<String, byte[]> classes, boolean loaded) {
        return new Sitting(
                id,
                solution,
                checkHash,
                Classes.hash(classes),
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                loaded);
    }

    private Optional<String> run(String id, Map<String, byte[]> solution, long seed) throws Exception {
        Map<String, byte[]> classes = new HashMap<>(checkClasses);
        classes.putAll(solution);
        return CheckRun.of(classes, checks.getOrDefault(id, ""), seed);
    }

    private void findChecks() throws IOException, ReflectiveOperationException {
        for (String name : TEST_CLASSES) {
            Class<?> type = Class.forName(name);
            checkClasses.putAll(Classes.ofPackage(type));
            for (Method method : type.getDeclaredMethods()) {
                Check check = method.getAnnotation(Check.class);
                if (check != null) {
                    checks.put(check.value(), name + "#" + method.getName());
                }
            }
        }
        Map<String, byte[]> judged = new HashMap<>(checkClasses);
        judged.putAll(Classes.ofPackage(Crew.class));
        checkHash = Classes.hash(judged);
    }

    private static Map<String, Map<String, byte[]>> rightSolutions() throws IOException {
        Map<String, Map<String, byte[]>> solutions = new TreeMap<>();
        solutions.put("reference", Classes.ofPackage(BoundedBuffer.class));
        Path output = HOME.resolve("solutions/thread/target/power");
        try (Stream<Path> styles = Files.list(RIGHT)) {
            for (Path style : styles.sorted().toList()) {
                String name = style.getFileName().toString();
                solutions.put(name, Classes.compiled(style, output.resolve(name)));
            }
        }
        return solutions;
    }
}
