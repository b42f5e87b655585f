package dev.timeslice.grader.report;

import static dev.timeslice.grader.report.Sheets.criterion;
import static dev.timeslice.grader.report.Sheets.exercise;
import static dev.timeslice.grader.report.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final ScoreSheet KIM = sheet("kim")
            .with(exercise("ipc/pipe")
                    .with(criterion("eof", VerdictKind.PASSED))
                    .with(criterion("order", VerdictKind.GRADER_FAULT)))
            .with(exercise("scheduler/classic")
                    .with(criterion("fcfs", VerdictKind.FAILED).decided("7.50", "good idea")))
            .build();

    @Test
    void scoresHaveOneRowAStudentAndTwoColumnsAnExercise() {
        ScoreSheet lee =
                sheet("lee").note("The zip is corrupt.", "zip 파일이 손상되었습니다.").build();

        assertThat(ScoresCsv.of(List.of(KIM, lee)).split("(?<=\r\n)"))
                .containsExactly(
                        "student,percent,needs_person,submitted,ipc/pipe,ipc/pipe max,scheduler/classic,"
                                + "scheduler/classic max,notes\r\n",
                        "kim,62.50,1,2,10,20,7.5,10,\r\n",
                        "lee,0.00,0,0,,,,,The zip is corrupt.\r\n");
    }

    @Test
    void checksHaveOneRowACriterion() {
        assertThat(ChecksCsv.of(List.of(KIM)).split("(?<=\r\n)"))
                .containsExactly(
                        "student,exercise,criterion,task,visibility,concepts,verdict,earned,points,needs_person,decided,"
                                + "decision_reason,sentence\r\n",
                        "kim,ipc/pipe,eof,1,public,C22,PASSED,10,10,0,0,,'-\r\n",
                        "kim,ipc/pipe,order,1,public,C22,GRADER_FAULT,0,10,1,0,,"
                                + "The grader could not decide. This is not your mistake; a person will look at it.\r\n",
                        "kim,scheduler/classic,fcfs,1,public,C22,FAILED,7.5,10,0,1,good idea,Sentence of fcfs.\r\n");
    }

    @Test
    void runsHoldWhatDependsOnTheRun() {
        ScoreSheet sheet = sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.PASSED)
                                .took(15, 1234, 2)
                                .printed("한글")))
                .build();

        assertThat(RunsCsv.of(List.of(sheet)).split("(?<=\r\n)"))
                .containsExactly(
                        "student,exercise,criterion,attempts,cpu_millis,wall_millis,output_bytes,measured\r\n",
                        "kim,ipc/pipe,eof,2,15,1234,6,\r\n");
    }

    @Test
    void anEmptyClassHasHeadersAlone() {
        assertThat(ScoresCsv.of(List.of())).isEqualTo("student,percent,needs_person,submitted,notes\r\n");
        assertThat(ChecksCsv.of(List.of()).lines()).hasSize(1);
        assertThat(RunsCsv.of(List.of()).lines()).hasSize(1);
    }

    @Test
    void scoresAndChecksAreTheSameWhateverTheRunWasLike() {
        String scores = ScoresCsv.of(List.of(run("Pipe@1b2c3d4f", "Main$$Lambda$14/0x0000000800c03000@5e91993f", 10)));
        String checks = ChecksCsv.of(List.of(run("Pipe@1b2c3d4f", "Main$$Lambda$14/0x0000000800c03000@5e91993f", 10)));

        assertThat(ScoresCsv.of(List.of(run("Pipe@77468bd9", "Main$$Lambda/0x00007f01ab@12", 99))))
                .isEqualTo(scores);
        assertThat(ChecksCsv.of(List.of(run("Pipe@77468bd9", "Main$$Lambda/0x00007f01ab@12", 99))))
                .isEqualTo(checks)
                .contains("expected Pipe@... and Main$$Lambda@... to be equal");
    }

    @Test
    void whatAClockShowedIsNotInChecks() {
        ScoreSheet sheet = sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.TIMED_OUT).sentence("used 10.37 s of 10 s"))
                        .with(criterion("order", VerdictKind.GRADER_FAULT).sentence("silent for 61.2 s")))
                .build();

        assertThat(ChecksCsv.of(List.of(sheet)))
                .contains("TIMED_OUT,0,10,0,0,,\"The check used up its CPU time")
                .doesNotContain("10.37", "61.2");
    }

    private static ScoreSheet run(String pipe, String lambda, int millis) {
        return sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.FAILED)
                                .sentence("expected " + pipe + " and " + lambda + " to be equal")
                                .witness("schedule " + millis)
                                .printed("took " + millis)
                                .took(millis, millis, millis)))
                .build();
    }

    @Test
    void numbersHaveDecimalPointsAndPlainDigitsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            String english = ScoresCsv.of(List.of(KIM)) + ChecksCsv.of(List.of(KIM)) + RunsCsv.of(List.of(KIM));
            for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(ScoresCsv.of(List.of(KIM)) + ChecksCsv.of(List.of(KIM)) + RunsCsv.of(List.of(KIM)))
                        .isEqualTo(english);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void largeRoundPointsHaveNoExponent() {
        ScoreSheet sheet = sheet("kim")
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.PASSED).points(1000)))
                .build();

        assertThat(ScoresCsv.of(List.of(sheet))).contains(",1000,1000,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\u0000=1",
                "\u202E=1",
                "  =1",
                "\uFF1D1",
                "\uFF201"
            })
    void whatASpreadsheetWouldRunIsNeutralised(String text) throws IOException {
        CSVRecord row = onlyRow(text);

        assertThat(row.get("student")).startsWith("'").doesNotContain("\t", "\r", "\u0000", "\u202E");
        assertThat(row.get("sentence")).startsWith("'");
        assertThat(row.get("decision_reason")).startsWith("'");
    }

    @Test
    void quotesCommasAndLineEndsStayInTheirCell() throws IOException {
        assertThat(onlyRow("a \"b\", c\r\nkim,100").get("sentence")).isEqualTo("a \"b\", c kim,100");
    }

    @Test
    void aTextHasAtMost500Characters() throws IOException {
        assertThat(onlyRow("x".repeat(501)).get("sentence")).hasSize(500).endsWith("\u2026");
        assertThat(onlyRow("=".repeat(501)).get("sentence")).hasSize(500).startsWith("'=");
        assertThat(onlyRow("x".repeat(2_000_000)).get("sentence")).hasSize(500);
    }

    private static CSVRecord onlyRow(String hostile) throws IOException {
        ScoreSheet sheet = sheet(hostile)
                .with(exercise("ipc/pipe")
                        .with(criterion("eof", VerdictKind.FAILED)
                                .sentence(hostile)
                                .decided("-1", hostile)))
                .build();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(ChecksCsv.of(List.of(sheet)), format)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).get("earned")).isEqualTo("-1");
            return rows.get(0);
        }
    }
}
