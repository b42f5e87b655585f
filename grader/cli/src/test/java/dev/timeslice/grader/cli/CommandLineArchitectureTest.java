package dev.timeslice.grader.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds of the modules that stand on the engine. */
class CommandLineArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.timeslice.grader.cli", "dev.timeslice.grader.report", "dev.timeslice.grader.simulate");

    @Test
    void noExerciseCheckOrSolutionIsNamed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.timeslice.hiddenchecks..",
                        "dev.timeslice.publicchecks..",
                        "dev.timeslice.process..",
                        "dev.timeslice.thread..",
                        "dev.timeslice.scheduler..",
                        "dev.timeslice.ipc..")
                .because("they are data to the grader")
                .check(OURS);
    }

    @Test
    void reportsReadScoreSheetsAndNothingElseOfTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("dev.timeslice.grader.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.timeslice.grader.cli..",
                        "dev.timeslice.grader.simulate..",
                        "dev.timeslice.grader.worker..",
                        "dev.timeslice.grader.engine.intake..",
                        "dev.timeslice.grader.engine.compile..",
                        "dev.timeslice.grader.engine.verify..",
                        "dev.timeslice.grader.engine.run..",
                        "dev.timeslice.grader.engine.judge..",
                        "dev.timeslice.grader.engine.store..",
                        "dev.timeslice.grader.engine.grade..")
                .check(OURS);
    }

    @Test
    void onlyTheProgramItselfTouchesTheStandardStreams() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(StandardStreams.class.getName())
                .should(ACCESS_STANDARD_STREAMS)
                .check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
                .allMatch(one -> one.isAnnotatedWith(NullMarked.class));
    }
}
