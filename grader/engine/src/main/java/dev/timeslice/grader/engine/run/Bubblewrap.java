package dev.timeslice.grader.engine.run;

import dev.timeslice.testkit.blackbox.BlackBoxSite;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Linux namespaces by bubblewrap: inside there are no network, no other process, no {@code /proc}, no right of any user, and
 * of the disk only what the program reads, besides a small folder in memory. Whatever is started inside ends with the box.
 *
 * @param program bubblewrap's
 */
public record Bubblewrap(Path program) implements Box {
    private static final String NOBODY = "65534";
    private static final String SCRATCH = "/box";
    private static final String SCRATCH_BYTES = Integer.toString(16 << 20);

    /** Where Linux distributions keep the C library; links among them stay links. */
    private static final List<String> SYSTEM_LIBRARIES = List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64");

    /** Bubblewrap, if it is on the path; whether it may make namespaces here shows when it is used. */
    public static Optional<Bubblewrap> onPath() {
        String path = System.getenv("PATH");
        if (path == null) {
            return Optional.empty();
        }
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("bwrap"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Bubblewrap::new);
    }

    @Override
    public String rung() {
        return "bubblewrap";
    }

    @Override
    public boolean isWrapper() {
        return true;
    }

    @Override
    public List<String> around(List<String> command, Path libraries, List<Path> readable) {
        List<String> boxed = new ArrayList<>(confined(libraries, readable));
        boxed.addAll(List.of("--dev", "/dev", "--size", SCRATCH_BYTES, "--tmpfs", SCRATCH, "--chdir", SCRATCH));
        boxed.addAll(List.of("--as-pid-1", "--"));
        boxed.addAll(command);
        return boxed;
    }

    private List<String> confined(Path libraries, List<Path> readable) {
        List<String> boxed = new ArrayList<>(List.of(program.toString(), "--unshare-all", "--die-with-parent"));
        // Without a session of its own it could type into the terminal of whoever grades.
        boxed.addAll(List.of("--new-session", "--cap-drop", "ALL", "--uid", NOBODY, "--gid", NOBODY));
        boxed.addAll(List.of("--setenv", "LD_LIBRARY_PATH", libraries.toString()));
        SYSTEM_LIBRARIES.forEach(folder -> boxed.addAll(systemLibrary(Path.of(folder))));
        boxed.addAll(List.of("--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"));
        for (Path path : readable) {
            boxed.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
        return boxed;
    }

    /**
     * The beginning of a command that runs a program of a submission which may start processes: with a fresh {@code /proc},
     * and one folder of the machine to write to, in whose place stands {@link BlackBoxSite#FOLDER}. Who is left over when
     * the program ends, ends with it.
     *
     * @param libraries a folder with the shared libraries of the program
     * @param readable files and folders that the program reads, by their real paths
     */
    List<String> aroundProgram(Path libraries, List<Path> readable) {
        List<String> boxed = new ArrayList<>(confined(libraries, readable));
        boxed.addAll(List.of("--dev", "/dev", "--proc", "/proc"));
        boxed.addAll(List.of("--bind", BlackBoxSite.FOLDER, BlackBoxSite.FOLDER, "--chdir", BlackBoxSite.FOLDER, "--"));
        return boxed;
    }

    private static List<String> systemLibrary(Path folder) {
        try {
            if (Files.isSymbolicLink(folder)) {
                return List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString());
            }
            return Files.isDirectory(folder) ? List.of("--ro-bind", folder.toString(), folder.toString()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
