package dev.timeslice.grader.engine.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads allow-lists: one class a line, followed by its members, all separated by blanks; {@code #} begins a comment.
 *
 * <pre>
 * java.util.ArrayDeque   &lt;init&gt; add addAll pollFirst   # all overloads of each
 * java.io.PrintStream    println print(Ljava/lang/String;)V
 * dev.timeslice.model.ipc.Pipe   *                      # all members, of our own classes only
 * java.lang.Override
 * </pre>
 */
final class AllowListReader {
    private static final Pattern CLASS = Pattern.compile("[a-z][\\w]*(\\.[a-z]\\w*)*\\.[A-Z]\\w*(\\$\\w+)*");
    private static final Pattern MEMBER = Pattern.compile("(<init>|[A-Za-z_]\\w*)(\\([^\\s()]*\\)[^\\s()]+)?");
    private static final String OURS = "dev.timeslice.";

    private AllowListReader() {}

    /**
     * The union of several lists.
     *
     * @param files path to the file's name as its author knows it
     * @throws BadCourse if a line is not of the form above, with file and line
     */
    static AllowList read(Map<Path, String> files) {
        Map<String, Set<String>> union = new HashMap<>();
        files.forEach((path, file) -> readOne(path, file)
                .forEach((name, members) -> union.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .addAll(members)));
        union.replaceAll((name, members) -> Set.copyOf(members));
        return new AllowList(union);
    }

    private static Map<String, Set<String>> readOne(Path path, String file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (IOException e) {
            throw new BadCourse(file + ": expected a readable allow-list in UTF-8, found " + e, e);
        }
        Problems problems = new Problems(file);
        Map<String, Set<String>> classes = new HashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                readLine(line.split("\\s+"), index + 1, classes, problems);
            }
        }
        problems.throwIfAny();
        return classes;
    }

    private static void readLine(String[] words, int line, Map<String, Set<String>> classes, Problems problems) {
        String name = words[0];
        if (!CLASS.matcher(name).matches()) {
            problems.at(line, "expected the full name of a class, such as java.util.ArrayDeque, found " + name);
            return;
        }
        Set<String> members = new LinkedHashSet<>();
        for (String member : List.of(words).subList(1, words.length)) {
            if (member.equals("*") && !name.startsWith(OURS)) {
                problems.at(
                        line, "expected the members of " + name + " one by one, found * (only for classes of ours)");
            } else if (!member.equals("*") && !MEMBER.matcher(member).matches()) {
                problems.at(
                        line,
                        "expected a member's name, with or without its descriptor, such as add or"
                                + " add(Ljava/lang/Object;)Z, found " + member);
            } else if (!members.add(member)) {
                problems.at(line, "expected each member once, found " + member + " again");
            }
        }
        if (classes.put(name, members) != null) {
            problems.at(line, "expected each class on one line, found " + name + " again");
        }
    }
}
