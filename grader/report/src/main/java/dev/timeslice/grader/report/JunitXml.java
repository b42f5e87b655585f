package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.Decision;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit/TEST-<student>.xml} in the form that Surefire writes, for CI servers: one test suite a student, one test
 * case a criterion.
 *
 * <p>A criterion that is not met is a failure, one that a person has to settle an error, one whose prerequisite failed
 * is skipped. {@link Printable} has dropped every character that XML 1.0 forbids.
 */
final class JunitXml {
    private static final int MESSAGE = 500;
    private static final int DETAIL = 8_000;
    private static final int DETAIL_LINES = 200;

    private final Texts texts;

    JunitXml(Locale locale) {
        texts = Texts.in(locale);
    }

    String of(ScoreSheet sheet) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            suite(xml, sheet);
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory failed for " + sheet.student(), e);
        }
        return text.toString();
    }

    private void suite(XMLStreamWriter xml, ScoreSheet sheet) throws XMLStreamException {
        List<CriterionScore> all = sheet.exercises().stream()
                .flatMap(exercise -> exercise.criteria().stream())
                .toList();
        xml.writeStartElement("testsuite");
        attribute(xml, "name", sheet.student());
        attribute(
                xml,
                "time",
                Figures.seconds(all.stream()
                        .mapToLong(score -> score.facts().wallMillis())
                        .sum()));
        attribute(xml, "tests", Integer.toString(all.size()));
        attribute(xml, "errors", count(all, Mark.OPEN));
        attribute(xml, "skipped", count(all, Mark.SKIPPED));
        attribute(xml, "failures", count(all, Mark.UNMET));
        xml.writeCharacters("\n  ");
        xml.writeStartElement("properties");
        property(xml, "timeslice.percent", Figures.percent(sheet.percent()));
        property(xml, "timeslice.jdk", Integer.toString(sheet.conditions().jdk()));
        property(xml, "timeslice.box", sheet.conditions().box());
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        for (ExerciseScore exercise : sheet.exercises()) {
            for (CriterionScore score : exercise.criteria()) {
                testCase(xml, exercise, score);
            }
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private void testCase(XMLStreamWriter xml, ExerciseScore exercise, CriterionScore score) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute(xml, "name", score.id());
        attribute(
                xml,
                "classname",
                exercise.exercise().unit() + "." + exercise.exercise().name());
        attribute(xml, "time", Figures.seconds(score.facts().wallMillis()));
        switch (Mark.of(score)) {
            case MET -> {}
            case UNMET -> problem(xml, "failure", score);
            case OPEN -> problem(xml, "error", score);
            case SKIPPED -> {
                xml.writeCharacters("\n    ");
                xml.writeEmptyElement("skipped");
                attribute(xml, "message", sentence(score));
            }
        }
        String output =
                Printable.block(score.facts().output(), DETAIL, DETAIL_LINES).text();
        if (!output.isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(output);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void problem(XMLStreamWriter xml, String element, CriterionScore score) throws XMLStreamException {
        Decision decision = score.decision();
        xml.writeCharacters("\n    ");
        xml.writeStartElement(element);
        attribute(xml, "message", decision == null ? sentence(score) : decided(score, decision));
        attribute(xml, "type", score.kind().name());
        String detail = score.title().in(texts.locale()) + "\n" + sentence(score) + "\n" + score.witness();
        xml.writeCharacters(Printable.block(detail, DETAIL, DETAIL_LINES).text());
        xml.writeEndElement();
    }

    private String decided(CriterionScore score, Decision decision) {
        return texts.get("feedback.decision", Figures.points(score.earned()), score.points(), decision.reason());
    }

    private String sentence(CriterionScore score) {
        return score.sentence().in(texts.locale());
    }

    private static String count(List<CriterionScore> scores, Mark mark) {
        return Long.toString(
                scores.stream().filter(score -> Mark.of(score) == mark).count());
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement("property");
        attribute(xml, "name", name);
        attribute(xml, "value", value);
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.line(value, MESSAGE));
    }
}
