package dev.timeslice.grader.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.timeslice.testkit.blackbox.OwnOutput;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it is meant, for every module that the engine stands on; each exception says why. */
class ArchitectureTest {
    private static final String ENGINE = "dev.timeslice.grader.engine";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ENGINE, "dev.timeslice.grader.worker", "dev.timeslice.testkit", "dev.timeslice.model");

    /** What each package of the engine may know of the others; itself goes without saying. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            // Shared ground: it knows nothing above it.
            Map.entry("text", Set.of()),
            Map.entry("process", Set.of()),
            Map.entry("course", Set.of("text")),
            // The stations, each with the record of the station before it.
            Map.entry("intake", Set.of("course", "text")),
            Map.entry("compile", Set.of("intake", "course", "text", "process")),
            // Takes class files, wherever they come from, so that the course's own lists can be tested with it.
            Map.entry("verify", Set.of("course", "text")),
            // Needs two records: what may be loaded, and which classes did not compile or changed their face.
            Map.entry("run", Set.of("compile", "verify", "course", "process")),
            Map.entry("judge", Set.of("run", "course", "text")),
            Map.entry("score", Set.of("judge", "course", "text")),
            // Beside the stations: what was judged is what is kept, and it is scored anew each time.
            Map.entry("store", Set.of("judge", "text", "process")),
            // On top: the whole way, its proof, and what students take home.
            Map.entry(
                    "grade",
                    Set.of(
                            "intake", "compile", "verify", "run", "judge", "score", "store", "course", "text",
                            "process")),
            Map.entry("validate", Set.of("grade", "judge", "course", "text")),
            // The same solutions, each check by itself and many times.
            Map.entry("power", Set.of("grade", "run", "judge", "course", "text", "process")),
            // Compiled and verified as ever, and run without a judge: it decides nothing.
            Map.entry("replay", Set.of("intake", "compile", "verify", "run", "course", "text")),
            Map.entry("handout", Set.of("course", "text")));

    static Stream<String> packages() {
        return OURS.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ENGINE + "."))
                .map(name -> name.substring(ENGINE.length() + 1))
                .distinct()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aStationKnowsOnlyTheStationBeforeItAndTheSharedGround(String name) {
        Set<String> known = MAY_KNOW.get(name);
        assertThat(known).as("a rule for the package %s", name).isNotNull();
        String[] others = packages()
                .filter(other -> !other.equals(name) && !known.contains(other))
                .map(other -> ENGINE + "." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ENGINE + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(OURS);
    }

    @Test
    void packagesDependOnEachOtherInOneDirectionOnly() {
        slices().matching("dev.timeslice.(grader.engine.*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
        slices().matching("dev.timeslice.testkit.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void modelStandsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("dev.timeslice.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.timeslice.model..", "java..", "org.jspecify..")
                .check(OURS);
    }

    @Test
    void testkitAndWorkerKnowNothingOfTheJudge() {
        noClasses()
                .that()
                .resideInAPackage("dev.timeslice.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.timeslice.grader..")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("dev.timeslice.grader.worker..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE + "..")
                .because("the worker's process holds a submission; what is not there cannot be asked")
                .check(OURS);
    }

    @Test
    void noExerciseCheckOrSolutionIsNamedByTheGrader() {
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
                .because("they are data to it")
                .check(OURS);
    }

    @Test
    void onlyMainClassesTouchTheStandardStreams() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Main")
                .and()
                .doNotBelongToAnyOf(OwnOutput.class) // takes it for them
                .should(ACCESS_STANDARD_STREAMS)
                .check(OURS);
    }

    @Test
    void onlyTheGroundForItStartsProcesses() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + ".process..")
                .and()
                // Runs the JDK's own tools once, before there is any submission.
                .doNotHaveFullyQualifiedName(ENGINE + ".run.RuntimeImage")
                .and()
                // Drives a submission's own program, from a worker that holds none of its classes, or at home; and the
                // programs that it is put into, or is given as children.
                .resideOutsideOfPackages(
                        "dev.timeslice.testkit.blackbox..",
                        "dev.timeslice.testkit.exchange..",
                        "dev.timeslice.testkit.rings..",
                        "dev.timeslice.testkit.servers..",
                        "dev.timeslice.testkit.supervision..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Process.class, ProcessBuilder.class, ProcessHandle.class)
                .check(OURS);
        noClasses().should().callMethod(Runtime.class, "exec", String[].class).check(OURS);
    }

    @Test
    void clocksAreReadOnlyWhereSomethingIsTimed() {
        noClasses()
                .that()
                // The worker is watched from outside, by CPU time first and the clock second.
                .doNotHaveFullyQualifiedName(ENGINE + ".run.Workers")
                .and()
                // So is the compiler's JVM.
                .doNotHaveFullyQualifiedName(ENGINE + ".compile.CompilerProcess")
                .and()
                // Real threads need real time: stress has a budget, and a hang needs the clock beside the heartbeat.
                .resideOutsideOfPackage("dev.timeslice.testkit.threads..")
                .and()
                // A black-box run that neither works nor rests ends as the grader's fault; never a verdict by the
                // clock.
                .resideOutsideOfPackages("dev.timeslice.testkit.blackbox..", "dev.timeslice.testkit.supervision..")
                .and()
                // Latencies are shown, and cost nothing.
                .doNotHaveFullyQualifiedName("dev.timeslice.testkit.servers.Load")
                .should()
                .callMethodWhere(target(nameMatching("nanoTime|currentTimeMillis"))
                        .and(target(owner(assignableTo(System.class)))))
                .orShould()
                .callMethodWhere(target(nameMatching("now|systemUTC|systemDefaultZone"))
                        .and(target(owner(resideInAPackage("java.time..")))))
                .because("equal input gives equal scores")
                .check(OURS);
    }

    @Test
    void chanceComesFromASeed() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocalRandom.class, UUID.class)
                .check(OURS);
        noClasses()
                .that()
                // The nonce must not be guessed, and no score depends on it.
                .doNotHaveFullyQualifiedName(ENGINE + ".run.Runner")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(SecureRandom.class)
                .check(OURS);
    }

    @Test
    void namesSayWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager)(\\$.*)?")
                .because("such names fit anything")
                .check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = OURS.stream()
                .map(JavaClass::getPackage)
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }
}
