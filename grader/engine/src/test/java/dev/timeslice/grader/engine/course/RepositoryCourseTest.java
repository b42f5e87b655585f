package dev.timeslice.grader.engine.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rubrics, allow-lists and expectations of this very repository can be read; needs nothing built. */
class RepositoryCourseTest {
    private static final Path HOME = Path.of(System.getProperty("timeslice.home", "../.."));

    @Test
    void everyRubricIsSound() {
        Course course = Course.open(HOME);

        assertThat(course.exercises())
                .allSatisfy(id -> assertThat(course.rubric(id).points()).isPositive());
    }

    @Test
    void everyVariantExpectsWhatItsRubricKnows() {
        Course course = Course.open(HOME);

        assertThat(course.exercises())
                .allSatisfy(id -> assertThat(course.variants(id)).isNotNull());
    }

    @Test
    void everyAllowListIsWellFormed() {
        List<Path> lists = new CourseFiles(HOME).in(HOME.resolve("rubric/allow"), false);

        assertThat(lists)
                .allSatisfy(list -> assertThat(AllowListReader.read(Map.of(list, "rubric/allow/" + list.getFileName()))
                                .members())
                        .isNotEmpty());
    }
}
