package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What lies in a submission: the Java files, the answers to predictions, and what is left out of account with the reasons. */
final class HandedIn {
    private static final int NAMED = 5;
    private static final List<String> ARCHIVES =
            List.of(".zip", ".jar", ".war", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".egg", ".alz");

    private static final Pattern ANSWERS = Pattern.compile("(?i)(^|/)[^/]*predictions[^/]*\\.ya?ml$");

    private final List<HandedInFile> javaFiles = new ArrayList<>();
    private final List<HandedInFile> answerFiles = new ArrayList<>();
    private final List<String> archives = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    /** Whether a path is none of the student's doing: hidden files, and what macOS and build tools leave behind. */
    static boolean isByproduct(String path) {
        for (String name : path.split("/")) {
            if (name.startsWith(".") || name.equals("__MACOSX") || name.equals("target")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the content of a file is looked at: Java, and answers to predictions. */
    static boolean isRead(String path) {
        return isJava(path) || isAnswers(path);
    }

    private static boolean isJava(String path) {
        return path.endsWith(".java");
    }

    /** Browsers add numbers to names, and students the name of the exercise. */
    private static boolean isAnswers(String path) {
        return ANSWERS.matcher(path).find();
    }

    static boolean isArchive(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return ARCHIVES.stream().anyMatch(lower::endsWith);
    }

    /** A file whose content is looked at. */
    void content(String path, byte[] bytes) {
        add(new HandedInFile(path, bytes, null));
    }

    /** Such a file that cannot be read. */
    void unreadable(String path, Message problem) {
        add(new HandedInFile(path, new byte[0], problem));
    }

    private void add(HandedInFile file) {
        (isJava(file.path()) ? javaFiles : answerFiles).add(file);
    }

    /** A file that is not graded whatever it holds. */
    void ignored(String path) {
        // A jar is a build product like class files; that there is an archive in the archive deserves words of its own.
        boolean isNested = isArchive(path) && !path.endsWith(".jar");
        (isNested ? archives : others).add(path);
    }

    void link(String path) {
        links.add(path);
    }

    /** A folder that cannot be opened. */
    void closedFolder(String path) {
        closed.add(path);
    }

    /** By path, whatever the order in which they were found. */
    List<HandedInFile> javaFiles() {
        return javaFiles.stream()
                .sorted(Comparator.comparing(HandedInFile::path))
                .toList();
    }

    /** Likewise. */
    List<HandedInFile> answerFiles() {
        return answerFiles.stream()
                .sorted(Comparator.comparing(HandedInFile::path))
                .toList();
    }

    List<String> archives() {
        return archives.stream().sorted().toList();
    }

    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        note(notes, "intake.ignored-archives", archives);
        note(notes, "intake.ignored-links", links);
        note(notes, "intake.closed-folders", closed);
        note(notes, "intake.ignored-files", others);
        if (javaFiles.isEmpty() && answerFiles.isEmpty()) {
            notes.add(Messages.of("intake.no-java-files"));
        }
        return notes;
    }

    private static void note(List<Message> notes, String key, List<String> paths) {
        Message note = listing(key, paths);
        if (note != null) {
            notes.add(note);
        }
    }

    /** A sentence with how many paths ({0}) there are and the first few of them ({1}); none if there are none. */
    static @Nullable Message listing(String key, List<String> paths) {
        if (paths.isEmpty()) {
            return null;
        }
        String named = paths.stream().sorted().limit(NAMED).map(Shown::name).collect(Collectors.joining(", "));
        return Messages.of(key, paths.size(), paths.size() > NAMED ? named + ", ..." : named);
    }
}
