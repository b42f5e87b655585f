package dev.timeslice.model.trace;

import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgGanttTest {
    private static final TaskSpec SLEEPER =
            TaskSpec.of("A", 0, Program.of(Instruction.compute(2), Instruction.io(3), Instruction.compute(1)));

    @Test
    void eachPieceSaysInWordsWhatItIs() throws Exception {
        Document chart = chart(Configuration.withSwitchCost(1), SLEEPER, burst("B", 1, 6));

        assertThat(titles(chart))
                .containsExactly(
                        "A chart",
                        "A running on core 0, ticks 0 to 2",
                        "A asleep, ticks 2 to 5",
                        "A ready, ticks 5 to 9",
                        "A switching on core 0, ticks 9 to 10",
                        "A running on core 0, ticks 10 to 11",
                        "B ready, ticks 1 to 2",
                        "B switching on core 0, ticks 2 to 3",
                        "B running on core 0, ticks 3 to 9");
    }

    @Test
    void chartIsAnImageWithATitleAndADescriptionAndNothingFromOutside() throws Exception {
        Trace trace = trace(Configuration.uniprocessor(), SLEEPER);
        String svg = SvgGantt.of(trace, "A chart");
        Document chart = parsed(svg);

        assertThat(chart.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(chart.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("Schedule of 1 tasks under NewestFirst, ticks 0 to 6.")
                .doesNotContain("The whole run");
        assertThat(svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http", "href", "url(", "<style", "<script");
    }

    @Test
    void namesCannotBreakOutOfTheChart() throws Exception {
        Document chart = chart(Configuration.uniprocessor(), burst("<script>\"&'\u0000", 0, 1));

        assertThat(titles(chart)).contains("<script>\"&'\uFFFD running on core 0, ticks 0 to 1");
    }

    @Test
    void longRunIsCutAndSaysSo() throws Exception {
        List<TaskSpec> tasks = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            tasks.add(burst("T" + i, i, 10));
        }
        Trace trace = trace(Configuration.uniprocessor(), tasks.toArray(TaskSpec[]::new));

        Document chart = parsed(SvgGantt.of(trace, "A chart", 500));

        assertThat(chart.getElementsByTagName("desc").item(0).getTextContent())
                .contains("ticks 500 to 1500")
                .endsWith("The whole run has 300 tasks and ends at tick 3000.");
    }

    @Test
    void emptyTraceIsAChartToo() throws Exception {
        assertThat(titles(parsed(SvgGantt.of(new Trace(), "Nothing")))).containsExactly("Nothing");
    }

    @Test
    void coresAreNumberedWhereThereAreSeveral() throws Exception {
        Document chart = chart(Configuration.multiprocessor(2), burst("A", 0, 3), burst("B", 0, 3));

        // The newest task, B, takes the first core.
        assertThat(texts(chart)).containsSubsequence("A", "1", "B", "0");
    }

    private static Trace trace(Configuration configuration, TaskSpec... tasks) {
        return new Kernel(configuration, NewestFirst::new).trace(Workload.of(tasks));
    }

    private static Document chart(Configuration configuration, TaskSpec... tasks) throws Exception {
        return parsed(SvgGantt.of(trace(configuration, tasks), "A chart"));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> titles(Document chart) {
        return contents(chart.getElementsByTagName("title"));
    }

    private static List<String> texts(Document chart) {
        return contents(chart.getElementsByTagName("text"));
    }

    private static List<String> contents(NodeList elements) {
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            contents.add(elements.item(i).getTextContent());
        }
        return contents;
    }
}
