package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Collects the files of one exercise and turns them into text. */
final class ExerciseDesk {
    private static final String SUFFIX = ".java";

    private final Rubric rubric;
    private final Limits limits;
    private final SortedMap<String, List<HandedInFile>> byName = new TreeMap<>();

    ExerciseDesk(Rubric rubric, Limits limits) {
        this.rubric = rubric;
        this.limits = limits;
    }

    /**
     * @param name the file's name in composed form, as macOS may have taken it apart
     */
    void add(String name, HandedInFile file) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
    }

    ExerciseSources sources() {
        SortedMap<String, String> files = new TreeMap<>();
        SortedMap<String, Message> unreadable = new TreeMap<>();
        List<Message> notes = new ArrayList<>();
        List<String> given = new ArrayList<>();
        int bytes = 0;
        for (String name : requiredFirst()) {
            List<HandedInFile> copies = byName.getOrDefault(name, List.of());
            HandedInFile file = copies.get(0);
            if (rubric.given().contains(className(name))) {
                given.add(name);
            } else if (!HandedInFile.allEqual(copies)) {
                unreadable.put(name, twice(name, copies));
            } else if (file.problem() != null) {
                unreadable.put(name, file.problem());
            } else if (!SourceVersion.isIdentifier(className(name))) {
                unreadable.put(name, Messages.of("intake.file-name", Shown.name(name)));
            } else if (files.size() >= limits.exerciseFiles()) {
                unreadable.put(name, Messages.of("intake.too-many-files", Shown.name(name), limits.exerciseFiles()));
            } else if (bytes + file.bytes().length > limits.exerciseBytes()) {
                unreadable.put(name, Messages.of("intake.too-large", Shown.name(name), limits.exerciseBytes() / 1000));
            } else {
                bytes += file.bytes().length;
                SourceText source = SourceText.of(file.path(), file.bytes());
                if (source.text() != null) {
                    files.put(name, source.text());
                    addIfAny(notes, source.remark());
                } else if (source.remark() != null) {
                    unreadable.put(name, source.remark());
                }
            }
        }
        addIfAny(notes, HandedIn.listing("intake.given", given));
        return new ExerciseSources(files, unreadable, notes);
    }

    /** What the limits cut off is rather a helper than a class that is asked for. */
    private List<String> requiredFirst() {
        return byName.keySet().stream()
                .sorted(Comparator.comparing((String name) -> !rubric.classes().contains(className(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String className(String name) {
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static Message twice(String name, List<HandedInFile> copies) {
        return Messages.of(
                "intake.twice",
                Shown.name(name),
                copies.stream().map(copy -> Shown.name(copy.path())).collect(Collectors.joining(", ")));
    }

    private static void addIfAny(List<Message> notes, @Nullable Message note) {
        if (note != null) {
            notes.add(note);
        }
    }
}
