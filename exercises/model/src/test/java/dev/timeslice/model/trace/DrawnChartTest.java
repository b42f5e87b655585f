package dev.timeslice.model.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chart in text is read back as the run that was drawn. */
class DrawnChartTest {

    @Test
    void everyChartOfRunsByChanceIsReadAsItWasDrawn() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Trace trace = trace(random);
            long from = random.nextInt(3) == 0 ? random.nextInt((int) trace.end()) / 5 * 5 : 0;

            List<DrawnChart> charts =
                    DrawnChart.in("A story.\nexpected:\n" + TextGantt.of(trace, from) + "Task A: the end\n");

            assertThat(charts).hasSize(1);
            assertThat(charts.get(0).title()).isEqualTo("expected");
            assertThat(charts.get(0).from()).isEqualTo(from);
            assertThat(charts.get(0).rows())
                    .as(TextGantt.of(trace, from))
                    .isEqualTo(shown(trace, from, Math.min(trace.end(), from + 100)));
        }
    }

    @Test
    void twoChartsSideBySideAreTwo() {
        List<DrawnChart> charts = DrawnChart.in("""
                A: arrival 0, cpu 6
                expected:     found:
                tick 0    5   tick 0    5
                A    ..####   A    ####.##
                long ##       long ....#
                """);

        assertThat(charts).extracting(DrawnChart::title).containsExactly("expected", "found");
        assertThat(charts.get(0).rows().get("A"))
                .containsExactly(
                        new Span("A", Span.State.READY, TraceEvent.NO_CORE, 0, 2),
                        new Span("A", Span.State.RUNNING, 0, 2, 6));
        assertThat(charts.get(1).rows().get("long"))
                .containsExactly(
                        new Span("long", Span.State.READY, TraceEvent.NO_CORE, 0, 4),
                        new Span("long", Span.State.RUNNING, 0, 4, 5));
    }

    @Test
    void chartsBelowOneAnotherAreTwo() {
        List<DrawnChart> charts = DrawnChart.in("expected:\ntick 0\nA    1\nfound:\ntick 0\nA    .0\n");

        assertThat(charts).extracting(DrawnChart::title).containsExactly("expected", "found");
        assertThat(charts).allMatch(DrawnChart::severalCores);
        assertThat(charts.get(1).to()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tick",
                "tick 0",
                "tick 0\n\nA    ##",
                "tick 99999999999999999999\nA    ##",
                "tick 1\n<script> ##",
                "tick tock\nA    ##",
                "tick 0    5 tick\nA    ##",
                "tick   0\nA    ##x",
                "tick 0123456\nA    ###",
                "tick 0   5\nA    ######",
                "the tick 0\nA    ##"
            })
    void whatOnlyLooksLikeAChartIsNone(String text) {
        assertThat(DrawnChart.in(text)).isEmpty();
    }

    @Test
    void pictureOfAChartHasItsPiecesAndEscapesItsNames() {
        SvgStack picture = new SvgStack();

        DrawnChart.in("found:\ntick  0\n<b>&\" .#~\n").forEach(chart -> picture.add("<i>", chart));

        assertThat(picture.toString())
                .contains("&lt;i&gt;", "&lt;b&gt;&amp;&quot; ready, ticks 0 to 1", "asleep, ticks 2 to 3")
                .doesNotContain("<i>", "<b>");
    }

    /** The spans of the trace between two ticks; text does not tell on which core a switch takes place. */
    private static Map<String, List<Span>> shown(Trace trace, long from, long to) {
        Map<String, List<Span>> shown = new LinkedHashMap<>();
        SpanCollector.collect(trace).forEach((task, spans) -> {
            List<Span> inside = new ArrayList<>();
            for (Span span : spans) {
                if (span.from() < to && span.to() > from) {
                    inside.add(new Span(
                            task,
                            span.state(),
                            span.state() == Span.State.SWITCHING ? TraceEvent.NO_CORE : span.core(),
                            Math.max(from, span.from()),
                            Math.min(to, span.to())));
                }
            }
            shown.put(task, inside);
        });
        return shown;
    }

    private static Trace trace(Random random) {
        List<TaskSpec> tasks = new ArrayList<>();
        int arrival = 0;
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            tasks.add(TaskSpec.builder(random.nextBoolean() ? "T" + i : "longer-" + i)
                    .arrival(arrival)
                    .burst(1 + random.nextInt(30), 1 + random.nextInt(9), 1 + random.nextInt(5))
                    .build());
            arrival += random.nextInt(9);
        }
        Configuration configuration = Configuration.builder()
                .cores(1 + random.nextInt(3))
                .switchCost(random.nextInt(3))
                .build();
        return new Kernel(configuration, NewestFirst::new).trace(Workload.of(tasks));
    }
}
