package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.course.Answers;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives each answer file to the exercise that it names in its line {@code exercise: unit/name}; if it names none, to the
 * exercise whose classes lie in the same folder.
 */
final class AnswerFiles {
    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*exercise\\s*:\\s*[\"']?([A-Za-z0-9/-]+)");

    private final Map<ExerciseId, Rubric> asking = new TreeMap<>();
    private final SortedMap<ExerciseId, List<HandedInFile>> byExercise = new TreeMap<>();
    private final List<String> strangers = new ArrayList<>();

    AnswerFiles(Collection<Rubric> rubrics) {
        rubrics.stream()
                .filter(rubric -> !rubric.predictions().isEmpty())
                .forEach(rubric -> asking.put(rubric.exercise(), rubric));
    }

    /**
     * @param neighbours the exercises whose classes lie in the same folder
     */
    void add(HandedInFile file, Set<ExerciseId> neighbours) {
        // The name of an exercise is ASCII, whatever the encoding of the rest.
        Matcher named = NAMED.matcher(new String(file.bytes(), StandardCharsets.ISO_8859_1));
        Optional<ExerciseId> exercise = named.find()
                ? asking.keySet().stream()
                        .filter(id -> id.toString().equals(named.group(1)))
                        .findFirst()
                : only(neighbours);
        if (exercise.isPresent()) {
            byExercise.computeIfAbsent(exercise.get(), key -> new ArrayList<>()).add(file);
        } else {
            strangers.add(file.path());
        }
    }

    private Optional<ExerciseId> only(Set<ExerciseId> neighbours) {
        List<ExerciseId> candidates =
                neighbours.stream().filter(asking::containsKey).toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** Adds the answers to the sources of their exercises, and to the notes what belongs nowhere. */
    void addTo(SortedMap<ExerciseId, ExerciseSources> exercises, List<Message> notes) {
        byExercise.forEach((id, files) -> {
            ExerciseSources sources =
                    exercises.getOrDefault(id, new ExerciseSources(new TreeMap<>(), new TreeMap<>(), List.of()));
            Rubric rubric = asking.get(id);
            if (rubric != null) {
                exercises.put(id, sources.with(sheet(rubric, files)));
            }
        });
        Message stray = HandedIn.listing("intake.answers-no-exercise", strangers);
        if (stray != null) {
            notes.add(stray);
        }
    }

    private static AnswerSheet sheet(Rubric rubric, List<HandedInFile> files) {
        HandedInFile file = files.get(0);
        if (!HandedInFile.allEqual(files)) {
            return unread(Messages.of(
                    "intake.answers-twice",
                    rubric.exercise(),
                    files.stream().map(copy -> Shown.name(copy.path())).collect(Collectors.joining(", "))));
        }
        if (file.problem() != null) {
            return unread(file.problem());
        }
        if (file.bytes().length > AnswerSheet.MOST_BYTES) {
            return unread(
                    Messages.of("intake.answers-too-large", Shown.name(file.path()), AnswerSheet.MOST_BYTES / 1000));
        }
        SourceText text = SourceText.of(file.path(), file.bytes());
        if (text.text() == null) {
            return new AnswerSheet(Answers.NONE, text.remark() == null ? List.of() : List.of(text.remark()));
        }
        return AnswerSheet.read(rubric, file.path(), text.text());
    }

    private static AnswerSheet unread(Message reason) {
        return new AnswerSheet(Answers.NONE, List.of(reason));
    }
}
