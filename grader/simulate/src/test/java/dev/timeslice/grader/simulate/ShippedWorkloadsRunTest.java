package dev.timeslice.grader.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.grader.simulate.workload.Scenarios;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each workload that Timeslice ships shows what it says it shows. */
class ShippedWorkloadsRunTest {
    @TempDir
    Path folder;

    static List<String> names() {
        return new Scenarios(Texts.in(Locale.ENGLISH)).names();
    }

    @Test
    void thereIsADozen() {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsPoliciesComeToTheEndAndDiffer(String name) {
        Run.Result result = Run.in(folder).of(name).result();

        assertThat(result.allRan()).isTrue();
        Set<String> schedules = new HashSet<>();
        String[] rows = result.csv().split("\n");
        for (int i = 1; i < rows.length; i++) {
            schedules.add(rows[i].replaceFirst("^(\"[^\"]*\"|[^,]*),", ""));
        }
        long tasks = new Scenarios(Texts.in(Locale.ENGLISH))
                .named(name)
                .workload()
                .tasks()
                .size();
        assertThat((long) schedules.size()).as("rows that differ").isGreaterThan(tasks);
    }
}
