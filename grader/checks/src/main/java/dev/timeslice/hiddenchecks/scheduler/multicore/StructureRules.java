package dev.timeslice.hiddenchecks.scheduler.multicore;

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

/** What the classes of scheduler/multicore must look like inside: two machines share nothing. */
final class StructureRules {
    private static final String PACKAGE = "dev.timeslice.scheduler.multicore.";

    @Structure("central-no-static-state")
    static final ArchRule CENTRAL_NO_STATIC_STATE =
            noStaticStateIn("CentralQueue").because("one queue for all cores is not one queue for all machines");

    @Structure("percore-no-static-state")
    static final ArchRule PERCORE_NO_STATIC_STATE =
            noStaticStateIn("PerCoreQueues").because("two machines must not share the queues of their cores");

    @Structure("steal-no-static-state")
    static final ArchRule STEAL_NO_STATIC_STATE =
            noStaticStateIn("WorkStealing").because("a core must not steal from another machine");

    @Structure("balance-no-static-state")
    static final ArchRule BALANCE_NO_STATIC_STATE =
            noStaticStateIn("LoadBalancing").because("the load of one machine is none of another one's business");

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
