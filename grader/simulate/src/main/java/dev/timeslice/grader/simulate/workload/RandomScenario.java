package dev.timeslice.grader.simulate.workload;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A workload by chance, the same for the same recipe on every machine: tasks arrive one after the other, with bursts of
 * any length up to a longest, and some of them do I/O.
 */
final class RandomScenario {
    private static final String OPTION = "--random";
    private static final Map<String, Range> RECIPE = recipe();

    private final Texts texts;

    RandomScenario(Texts texts) {
        this.texts = texts;
    }

    private static Map<String, Range> recipe() {
        Map<String, Range> recipe = new LinkedHashMap<>();
        recipe.put("tasks", new Range(1, 10_000_000, 0));
        recipe.put("seed", new Range(Long.MIN_VALUE, Long.MAX_VALUE, 1));
        recipe.put("burst", new Range(1, 1_000_000, 20));
        recipe.put("gap", new Range(0, 1_000_000, 20));
        recipe.put("io", new Range(0, 100, 0));
        return recipe;
    }

    /**
     * @param text such as {@code tasks=1000,seed=7}
     * @throws BadInput if it is no recipe
     */
    Scenario read(String text) {
        Map<String, Long> values = new LinkedHashMap<>();
        RECIPE.forEach((key, range) -> values.put(key, range.standard));
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            String key = part.substring(0, Math.max(0, equals)).strip();
            Range range = RECIPE.get(key);
            if (range == null) {
                throw texts.bad("random.key", OPTION, String.join(", ", RECIPE.keySet()), part);
            }
            values.put(key, range.read(texts, key, part.substring(equals + 1).strip()));
        }
        if (values.getOrDefault("tasks", 0L) == 0) {
            throw texts.bad("random.tasks", OPTION, text);
        }
        return scenario(text, values);
    }

    private static Scenario scenario(String text, Map<String, Long> values) {
        // Its numbers are the same on every JDK: the class promises its algorithm.
        Random random = new Random(values.getOrDefault("seed", 1L));
        int count = Math.toIntExact(values.getOrDefault("tasks", 1L));
        int longest = Math.toIntExact(values.getOrDefault("burst", 1L));
        int gap = Math.toIntExact(values.getOrDefault("gap", 0L));
        int withIo = Math.toIntExact(values.getOrDefault("io", 0L));
        List<TaskSpec> tasks = new ArrayList<>(count);
        List<String> places = new ArrayList<>();
        long arrival = 0;
        for (int i = 1; i <= count; i++) {
            TaskSpec.Builder task = TaskSpec.builder("T" + i).arrival(arrival).priority(random.nextInt(10));
            long burst = 1L + random.nextInt(longest);
            if (random.nextInt(100) < withIo) {
                task.burst(burst, 1L + random.nextInt(longest), 1L + random.nextInt(longest));
            } else {
                task.burst(burst);
            }
            tasks.add(task.build());
            arrival += random.nextInt(gap + 1);
        }
        return new Scenario(OPTION + " " + text, null, Workload.of(tasks), places, Map.of(), List.of(), List.of());
    }

    /** Which values a part of the recipe may have, and the one it has unless it is named. */
    private record Range(long least, long most, long standard) {
        long read(Texts texts, String key, String text) {
            try {
                long value = Long.parseLong(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Said below, in the same words as a number out of range.
            }
            throw texts.bad("number.whole", OPTION, key, least, most, text);
        }
    }
}
