package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.grader.engine.text.StudentId;
import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The submissions of a batch, one folder or zip for each student.
 *
 * @param places by student
 * @param notes what the instructor should know, in English: entries that are no submissions, folders that are not on
 *     the roster, students who handed in nothing
 */
public record SubmissionsFolder(List<HandInPlace> places, List<String> notes) {
    private static final String ZIP = ".zip";
    /** Folders by which a student's own project is told from a folder of students. */
    private static final Set<String> PROJECT = Set.of("src", "exercises");

    public SubmissionsFolder {
        places = List.copyOf(places);
        notes = List.copyOf(notes);
    }

    /**
     * @param submissions a folder of folders and zips, or the folder or zip of one student
     * @param exercises the course's exercises, whose units are folders of a student's project
     * @throws BadSubmissions if there is no such folder, or it cannot be listed
     */
    public static SubmissionsFolder list(Path submissions, Roster roster, Collection<ExerciseId> exercises) {
        Listing listing = new Listing(roster);
        if (isZip(submissions) || isOneStudents(submissions, exercises)) {
            // The folder may have been given as a dot.
            listing.add(submissions.toAbsolutePath().normalize());
        } else {
            entries(submissions).forEach(listing::addIfSubmission);
        }
        return listing.finish();
    }

    private static boolean isZip(Path path) {
        return Files.isRegularFile(path) && name(path).toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    /** Whether it is a project, or holds Java files and nothing that could be another student's. */
    private static boolean isOneStudents(Path folder, Collection<ExerciseId> exercises) {
        Set<String> project = new HashSet<>(PROJECT);
        exercises.forEach(exercise -> project.add(exercise.unit()));
        boolean hasCode = false;
        boolean hasOthers = false;
        for (Path entry : entries(folder)) {
            String name = name(entry);
            boolean directory = Files.isDirectory(entry);
            if (directory && project.contains(name)) {
                return true;
            }
            hasCode |= !directory && HandedIn.isRead(name);
            hasOthers |= !HandedIn.isByproduct(name) && (directory || HandedIn.isArchive(name));
        }
        return hasCode && !hasOthers;
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadSubmissions(folder + ": expected a folder of submissions or a zip, found "
                    + (Files.exists(folder) ? "another kind of file" : "nothing"));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(SubmissionsFolder::name)).toList();
        } catch (IOException e) {
            throw new BadSubmissions(folder + ": expected a folder that can be listed, found " + e, e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** The name of a folder or archive without the ending that says what kind of archive it is. */
    static String withoutSuffix(String name) {
        return HandedIn.isArchive(name) ? name.replaceFirst("(?i)(\\.tar)?\\.[a-z0-9]+$", "") : name;
    }

    /** Gathers entries by student. */
    private static final class Listing {
        private final Roster roster;
        private final Map<String, List<HandInPlace>> byStudent = new TreeMap<>();
        private final List<String> notes = new ArrayList<>();

        Listing(Roster roster) {
            this.roster = roster;
        }

        void addIfSubmission(Path entry) {
            String name = name(entry);
            if (HandedIn.isByproduct(name)) {
                return;
            }
            if (Files.isDirectory(entry) || HandedIn.isArchive(name) || Files.isSymbolicLink(entry)) {
                add(entry);
            } else {
                notes.add(Shown.name(name) + ": neither a folder nor a zip, left out");
            }
        }

        void add(Path entry) {
            String name = name(entry);
            boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            String plain = folder ? name : withoutSuffix(name);
            Optional<String> listed = roster.studentOf(plain);
            String student = listed.orElseGet(() -> StudentId.of(plain));
            if (listed.isEmpty() && !roster.isEmpty()) {
                notes.add(Shown.name(name) + ": not on the roster, graded as " + student);
            }
            byStudent
                    .computeIfAbsent(StudentId.folded(student), key -> new ArrayList<>())
                    .add(new HandInPlace(student, entry, refusal(entry, name, folder)));
        }

        private static Optional<Message> refusal(Path entry, String name, boolean folder) {
            if (Files.isSymbolicLink(entry)) {
                return Optional.of(Messages.of("intake.place-is-link", Shown.name(name)));
            }
            if (!folder && !name.toLowerCase(Locale.ROOT).endsWith(ZIP)) {
                return Optional.of(Messages.of("intake.archive-kind", Shown.name(name)));
            }
            return Optional.empty();
        }

        SubmissionsFolder finish() {
            List<HandInPlace> places = new ArrayList<>();
            byStudent.values().forEach(claims -> places.add(claims.size() == 1 ? claims.get(0) : refused(claims)));
            places.sort(Comparator.comparing(HandInPlace::student));
            for (String student : roster.students()) {
                if (!byStudent.containsKey(StudentId.folded(student))) {
                    notes.add(student + ": on the roster, but nothing was handed in");
                }
            }
            return new SubmissionsFolder(places, notes);
        }

        /** Which of them counts, nobody but the instructor can know. */
        private static HandInPlace refused(List<HandInPlace> claims) {
            String names = claims.stream()
                    .map(claim -> Shown.name(name(claim.place())))
                    .collect(Collectors.joining(", "));
            HandInPlace first = claims.get(0);
            return new HandInPlace(
                    first.student(),
                    first.place(),
                    Optional.of(Messages.of("intake.two-for-one-student", first.student(), names)));
        }
    }
}
