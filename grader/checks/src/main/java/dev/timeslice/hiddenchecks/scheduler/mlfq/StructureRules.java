package dev.timeslice.hiddenchecks.scheduler.mlfq;

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
import dev.timeslice.testkit.Structure;

/** What the classes of scheduler/mlfq must look like inside: each object has a state of its own, and none sees the future. */
final class StructureRules {
    private static final String PACKAGE = "dev.timeslice.scheduler.mlfq.";

    @Structure("mlfq-no-static-state")
    static final ArchRule MLFQ_NO_STATIC_STATE =
            noStaticStateIn("MultilevelFeedbackQueue").because("two kernels must share neither queues nor allotments");

    @Structure("mlfq-learns-from-the-past")
    static final ArchRule MLFQ_LEARNS_FROM_THE_PAST = doesNotLookAhead("MultilevelFeedbackQueue")
            .because("a multilevel feedback queue exists because no real system knows how long a burst will be");

    @Structure("bsd-no-static-state")
    static final ArchRule BSD_NO_STATIC_STATE =
            noStaticStateIn("BsdScheduler").because("two kernels must share neither a ready queue nor a load average");

    @Structure("bsd-learns-from-the-past")
    static final ArchRule BSD_LEARNS_FROM_THE_PAST = doesNotLookAhead("BsdScheduler")
            .because("4.4BSD judges a task by the CPU time that it has used, not by what it is going to use");

    private StructureRules() {}

    private static DescribedPredicate<JavaClass> belongTo(String className) {
        return new DescribedPredicate<>("belong to " + className) {
            @Override
            public boolean test(JavaClass type) {
                return type.getName().equals(PACKAGE + className)
                        || type.getName().startsWith(PACKAGE + className + "$");
            }
        };
    }

    private static ArchRule doesNotLookAhead(String className) {
        return noClasses()
                .that(belongTo(className))
                .should()
                .accessTargetWhere(new DescribedPredicate<>("TaskView.burstLeft is used") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return access.getTarget().getName().equals("burstLeft")
                                && access.getTargetOwner().getName().equals("dev.timeslice.model.scheduling.TaskView");
                    }
                })
                .allowEmptyShould(true);
    }

    private static ArchRule noStaticStateIn(String className) {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(belongTo(className))
                .should(beConstants())
                .allowEmptyShould(true);
    }

    /** Final, and not a container; what the compiler adds for itself does not count. */
    private static ArchCondition<JavaField> beConstants() {
        return new ArchCondition<>("be constants") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    return;
                }
                JavaClass type = field.getRawType();
                boolean container = type.isArray()
                        || (type.getPackageName().startsWith("java.util")
                                && !type.getSimpleName().equals("Comparator"));
                boolean constant = field.getModifiers().contains(JavaModifier.FINAL) && !container;
                events.add(new SimpleConditionEvent(
                        field, constant, field.getFullName() + " is static and can change: make it an object's field"));
            }
        };
    }
}
