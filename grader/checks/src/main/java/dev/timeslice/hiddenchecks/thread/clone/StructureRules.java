package dev.timeslice.hiddenchecks.thread.clone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.testkit.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the handout of thread/clone demands of the classes' shape. */
final class StructureRules {

    @Structure("one-place-makes-tasks")
    static final ArchRule ONE_PLACE_MAKES_TASKS = classes()
            .should(makeTasksInOnePlace())
            .allowEmptyShould(true)
            .because("there is one kind of task and one mechanism that makes it, whatever the flags are");

    @Structure("cloner-remembers-nothing")
    static final ArchRule CLONER_REMEMBERS_NOTHING = fields().that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleName("TaskCloner")
            .should()
            .beFinal()
            .andShould()
            .bePrivate()
            .andShould(ArchCondition.from(DescribedPredicate.describe(
                    "hold nothing that can change", StructureRules::holdsNothingThatChanges)))
            .allowEmptyShould(true)
            .because("what a new task is follows from its maker and the request, and from nothing that was before");

    @Structure("library-knows-no-cloner")
    static final ArchRule LIBRARY_KNOWS_NO_CLONER = noClasses()
            .that()
            .haveSimpleName("LibraryCalls")
            .should()
            .transitivelyDependOnClassesThat()
            .haveSimpleName("TaskCloner")
            .allowEmptyShould(true)
            .because("a library knows the kernel's interface, and any kernel will do");

    private StructureRules() {}

    /** A table of constants may be static; what belongs to an object could only be there to remember something. */
    private static boolean holdsNothingThatChanges(JavaField field) {
        JavaClass type = field.getRawType();
        boolean collection = type.getPackageName().equals("java.util")
                && !field.getModifiers().contains(JavaModifier.STATIC);
        return !type.isArray() && !collection;
    }

    private static ArchCondition<JavaClass> makeTasksInOnePlace() {
        return new ArchCondition<>("make task blocks in one place only") {
            private final List<JavaAccess<?>> places = new ArrayList<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                type.getConstructorCallsFromSelf().stream(),
                                type.getConstructorReferencesFromSelf().stream())
                        .filter(place -> place.getTargetOwner().isEquivalentTo(TaskBlock.class))
                        .forEach(places::add);
            }

            @Override
            public void finish(ConditionEvents events) {
                places.stream()
                        .sorted(Comparator.comparing(JavaAccess::getDescription))
                        .skip(1)
                        .forEach(place -> events.add(SimpleConditionEvent.violated(place, place.getDescription())));
                places.clear();
            }
        };
    }
}
