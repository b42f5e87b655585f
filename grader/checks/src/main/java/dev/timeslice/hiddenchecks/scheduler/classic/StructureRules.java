package dev.timeslice.hiddenchecks.scheduler.classic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.timeslice.testkit.Structure;

/** What the classes of scheduler/classic must look like inside: each object has a state of its own. */
final class StructureRules {
    private static final String PACKAGE = "dev.timeslice.scheduler.classic.";

    @Structure("metrics-no-static-state")
    static final ArchRule METRICS_NO_STATIC_STATE = noStaticStateIn("MetricsCalculator")
            .because("two runs that are measured at the same time must not be mixed up");

    @Structure("fcfs-no-static-state")
    static final ArchRule FCFS_NO_STATIC_STATE =
            noStaticStateIn("FirstComeFirstServed").because("two kernels must not share a ready queue");

    @Structure("rr-no-static-state")
    static final ArchRule RR_NO_STATIC_STATE =
            noStaticStateIn("RoundRobin").because("two kernels must share neither a ready queue nor a quantum");

    @Structure("sjf-no-static-state")
    static final ArchRule SJF_NO_STATIC_STATE =
            noStaticStateIn("ShortestJobFirst").because("two kernels must not share their ready tasks");

    @Structure("srtf-no-static-state")
    static final ArchRule SRTF_NO_STATIC_STATE = noStaticStateIn("ShortestRemainingTime")
            .because("two kernels must share neither their ready tasks nor a machine");

    @Structure("priority-no-static-state")
    static final ArchRule PRIORITY_NO_STATIC_STATE =
            noStaticStateIn("PriorityScheduling").because("two kernels must share neither their ready tasks nor knobs");

    private StructureRules() {}

    private static ArchRule noStaticStateIn(String className) {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("belong to " + className) {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getName().equals(PACKAGE + className)
                                || type.getName().startsWith(PACKAGE + className + "$");
                    }
                })
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
