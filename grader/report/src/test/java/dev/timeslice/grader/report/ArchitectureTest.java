package dev.timeslice.grader.report;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Visibility;
import dev.timeslice.testkit.Measured;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final Set<String> SHARED_TERMS = Set.of(
            ExerciseId.class.getName(),
            Visibility.class.getName(),
            Measured.class.getName(),
            Measured.Figure.class.getName(),
            Measured.Moment.class.getName(),
            Measured.Span.class.getName(),
            Message.class.getName(),
            VerdictKind.class.getName());

    private final JavaClasses reports = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.timeslice.grader.report");

    @Test
    void aReportReadsAScoreSheetAndNothingElseOfTheEngine() {
        DescribedPredicate<JavaClass> sharedTerms =
                describe("the terms a score sheet is made of", type -> SHARED_TERMS.contains(type.getName()));

        classes()
                .should()
                .onlyDependOnClassesThat(sharedTerms.or(resideInAnyPackage(
                        "dev.timeslice.grader.report",
                        "dev.timeslice.grader.engine.score",
                        // Draws what a score sheet shows as text.
                        "dev.timeslice.model.trace",
                        "java..",
                        "javax.xml.stream",
                        "org.apache.commons.csv",
                        "org.jspecify.annotations")))
                .because("a report is a pure function of score sheets, so it can be written again from stored ones")
                .check(reports);
    }

    @Test
    void onlyTheReportFolderTouchesTheDisk() {
        DescribedPredicate<JavaClass> mayTouch = describe(
                "Reports and ReportFolder",
                type -> type.getName().startsWith(Reports.class.getName())
                        || type.getName().equals(ReportFolder.class.getName()));

        classes()
                .that(DescribedPredicate.not(mayTouch))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java.nio.file..")))
                .because("what a file holds and how it gets to the disk are two jobs")
                .check(reports);
    }
}
