package dev.timeslice.grader.engine.run;

import java.nio.file.Path;
import java.util.List;

/** What confines a worker from outside, beside the limits of its JVM, the verifier and the deadlines, which are always on. */
public interface Box {

    /** No confinement from outside. */
    Box NONE = new Box() {
        @Override
        public String rung() {
            return "jvm-limits";
        }

        @Override
        public List<String> around(List<String> command, Path libraries, List<Path> readable) {
            return List.copyOf(command);
        }

        @Override
        public boolean isWrapper() {
            return false;
        }
    };

    /** The rung of the ladder, as reports name it. */
    String rung();

    /**
     * The command that runs a command inside.
     *
     * @param command the program by its real path, and its arguments
     * @param libraries a folder with the shared libraries of the program
     * @param readable files and folders that the program reads, by their real paths
     */
    List<String> around(List<String> command, Path libraries, List<Path> readable);

    /** Whether what is started is not the program itself but the box, with the program as its only child. */
    boolean isWrapper();
}
