package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** Where the course is: inside the hand-out's own jar, or in the repository that the launcher names. */
final class CourseRoot {
    /** Set by the launcher: the repository, or the folder of the hand-out. */
    private static final String HOME = "timeslice.home";

    private CourseRoot() {}

    /**
     * @throws BadInput if there is no course
     */
    static Course open() {
        URL inside = CourseRoot.class.getResource("/course/rubric/rubric.schema.json");
        return Course.open(inside == null ? home() : inJar(inside));
    }

    static Path home() {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new BadInput("expected the property " + HOME + ", found none; start Timeslice by its launcher");
        }
        return Path.of(home);
    }

    private static Path inJar(URL resource) {
        String text = resource.toString();
        try {
            URI jar = new URI(text.substring(0, text.indexOf("!/")));
            return FileSystems.newFileSystem(jar, Map.of()).getPath("/course");
        } catch (IOException e) {
            throw new UncheckedIOException("the course in " + text + " cannot be opened", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
