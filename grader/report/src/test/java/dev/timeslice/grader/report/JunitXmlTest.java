package dev.timeslice.grader.report;

import static dev.timeslice.grader.report.Sheets.criterion;
import static dev.timeslice.grader.report.Sheets.exercise;
import static dev.timeslice.grader.report.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.VerdictKind;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitXmlTest {
    @Test
    void aSuiteCountsFailuresErrorsAndSkippedAsSurefireDoes() throws Exception {
        Element suite = written(sheet("kim")
                .with(exercise("scheduler/classic")
                        .with(criterion("fcfs", VerdictKind.PASSED).took(100, 1500, 1))
                        .with(criterion("rr", VerdictKind.DEADLOCK)
                                .took(100, 7, 1)
                                .witness("A waits for B"))
                        .with(criterion("aging", VerdictKind.SKIPPED).took(0, 0, 0))
                        .with(criterion("mlfq", VerdictKind.GRADER_FAULT).took(0, 0, 2)))
                .build());

        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("name")).isEqualTo("kim");
        assertThat(suite.getAttribute("time")).isEqualTo("1.507");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");

        Element testCase = child(suite, "testcase", 1);
        assertThat(testCase.getAttribute("name")).isEqualTo("rr");
        assertThat(testCase.getAttribute("classname")).isEqualTo("scheduler.classic");
        assertThat(testCase.getAttribute("time")).isEqualTo("0.007");
        Element failure = child(testCase, "failure", 0);
        assertThat(failure.getAttribute("type")).isEqualTo("DEADLOCK");
        assertThat(failure.getAttribute("message")).isEqualTo("Sentence of rr.");
        assertThat(failure.getTextContent()).contains("Demand rr", "A waits for B");
        assertThat(child(child(suite, "testcase", 2), "skipped", 0).getAttribute("message"))
                .isEqualTo("Sentence of aging.");
        assertThat(child(child(suite, "testcase", 3), "error", 0).getAttribute("type"))
                .isEqualTo("GRADER_FAULT");
    }

    @Test
    void aPersonsFullPointsMakeACriterionPassAndFewerMakeItFailWithTheReason() throws Exception {
        Element suite = written(sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.GRADER_FAULT).decided("10", "looked at it"))
                        .with(criterion("order", VerdictKind.GRADER_FAULT).decided("4", "half right")))
                .build());

        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(child(child(suite, "testcase", 1), "failure", 0).getAttribute("message"))
                .isEqualTo("A person decided: 4 of 10 points. Reason: half right");
    }

    @Test
    void hostileTextIsStillWellFormedXml() throws Exception {
        String hostile = "<a href='x'>]]>&amp;\"\u0000\u0001\u001B[31m\uFFFE\uFFFF\uD800 \u202E\uD83D\uDE42 한글 -->";
        Element suite = written(sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.FAILED)
                                .sentence(hostile)
                                .witness(hostile)
                                .printed(hostile)))
                .build());

        Element testCase = child(suite, "testcase", 0);
        assertThat(child(testCase, "failure", 0).getAttribute("message"))
                .isEqualTo("<a href='x'>]]>&amp;\"\uFFFD \uD83D\uDE42 한글 -->");
        assertThat(child(testCase, "failure", 0).getTextContent()).contains("\\u0000\\u0001\\u001b[31m\\ufffe\\uffff");
        assertThat(child(testCase, "system-out", 0).getTextContent()).contains("한글 -->");
    }

    private static Element written(ScoreSheet sheet) throws Exception {
        String xml = new JunitXml(Locale.ENGLISH).of(sheet);
        assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite ");
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static Element child(Element parent, String name, int index) {
        return (Element) parent.getElementsByTagName(name).item(index);
    }
}
