package dev.timeslice.grader.report;

import dev.timeslice.grader.engine.score.CriterionScore;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.testkit.Measured;
import dev.timeslice.testkit.Measured.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What checks have measured of one exercise: a table, a row a criterion, and a picture of each load. It has no part in any score. */
final class Measurements {
    private final Texts texts;

    Measurements(Texts texts) {
        this.texts = texts;
    }

    /** A criterion that has measured something. */
    private record Row(CriterionScore score, Measured measured) {}

    private static List<Row> rows(ExerciseScore exercise) {
        return exercise.criteria().stream()
                .map(score -> new Row(score, Measured.parse(score.facts().measured())))
                .filter(row -> !row.measured().isEmpty())
                .toList();
    }

    /** All pictures of a student's feedback. */
    List<Picture> pictures(ScoreSheet sheet) {
        List<Picture> pictures = new ArrayList<>();
        for (ExerciseScore exercise : sheet.exercises()) {
            rows(exercise).forEach(row -> pictures.add(picture(sheet, exercise, row)));
        }
        return pictures;
    }

    private Picture picture(ScoreSheet sheet, ExerciseScore exercise, Row row) {
        String id = exercise.exercise().toString().replace('/', '.');
        return new Picture(
                sheet.student() + "." + id + "." + row.score().id() + ".load.svg",
                LoadPicture.of(row.measured(), texts));
    }

    /** A section in Markdown; empty if nothing was measured. */
    String of(ScoreSheet sheet, ExerciseScore exercise) {
        List<Row> rows = rows(exercise);
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(
                "\n### %s\n\n%s\n".formatted(texts.get("measured.title"), texts.get("measured.costs-nothing")));
        List<String> names = rows.stream()
                .flatMap(row -> row.measured().figures().stream().map(Figure::name))
                .distinct()
                .toList();
        out.append("\n| %s | %s |\n".formatted(texts.get("measured.criterion"), joined(names, this::name)));
        out.append("|---|%s|\n".formatted(joined(names, name -> "--:").replace(" ", "")));
        for (Row row : rows) {
            out.append("| %s | %s |\n"
                    .formatted(
                            Markdown.cell(row.score().title().in(texts.locale())),
                            joined(names, name -> value(row.measured(), name))));
        }
        for (Row row : rows) {
            out.append("\n%s\n\n![%s](%s)\n"
                    .formatted(
                            Markdown.line(row.score().title().in(texts.locale())),
                            texts.get("measured.picture"),
                            picture(sheet, exercise, row).link()));
        }
        return out.toString();
    }

    private static String joined(List<String> names, UnaryOperator<String> cell) {
        return names.stream().map(cell).collect(Collectors.joining(" | "));
    }

    private String name(String figure) {
        String key = "measured." + figure;
        return texts.has(key) ? texts.get(key) : Markdown.cell(figure);
    }

    private static String value(Measured measured, String name) {
        return measured.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .map(figure -> figure.value() == Math.rint(figure.value())
                        ? String.format(Locale.ROOT, "%.0f", figure.value())
                        : String.format(Locale.ROOT, "%.2f", figure.value()))
                .findFirst()
                .orElse("");
    }
}
