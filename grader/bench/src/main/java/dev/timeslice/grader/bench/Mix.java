package dev.timeslice.grader.bench;

import dev.timeslice.grader.bench.Repository.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A class of students, always the same: of ten, two hand in the reference, one the other style, six have a mistake in
 * one exercise or in all, and one hands in some untouched stub.
 */
final class Mix {
    /** What a student makes of an exercise. */
    private enum Work {
        REFERENCE,
        OTHER_STYLE,
        MISTAKE,
        STUB
    }

    private final Repository repository;

    Mix(Repository repository) {
        this.repository = repository;
    }

    /**
     * @param count 1 or more
     */
    List<Student> students(int count) throws IOException {
        List<Student> students = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Map<Unit, SortedMap<String, String>> sources = new LinkedHashMap<>();
            boolean right = true;
            for (int place = 0; place < Repository.EXERCISES.size(); place++) {
                Unit unit = Repository.EXERCISES.get(place);
                Work work = work(number, place);
                right &= work == Work.REFERENCE || work == Work.OTHER_STYLE;
                sources.put(unit, sources(unit, work, number));
            }
            students.add(new Student(String.format("student-%03d", number), right, sources));
        }
        return students;
    }

    private static Work work(int number, int place) {
        return switch (number % 10) {
            case 0, 5 -> Work.REFERENCE;
            case 3 -> Work.OTHER_STYLE;
            case 1, 4, 7 -> place == number % 3 ? Work.MISTAKE : Work.REFERENCE;
            case 9 -> place == number % 3 ? Work.STUB : Work.REFERENCE;
            default -> Work.MISTAKE;
        };
    }

    private SortedMap<String, String> sources(Unit unit, Work work, int number) throws IOException {
        SortedMap<String, String> files = repository.stub(unit);
        if (work == Work.STUB) {
            return files;
        }
        files.putAll(repository.reference(unit));
        if (work != Work.REFERENCE) {
            List<Path> variants = repository.variants(unit, work == Work.MISTAKE ? "wrong" : "right");
            files.putAll(Repository.javaFiles(variants.get(number % variants.size())));
        }
        return files;
    }
}
