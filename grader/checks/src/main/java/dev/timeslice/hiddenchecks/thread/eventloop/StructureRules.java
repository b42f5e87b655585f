package dev.timeslice.hiddenchecks.thread.eventloop;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.timeslice.testkit.Structure;

/** What the handout of thread/event-loop demands of the classes' shape. */
final class StructureRules {

    @Structure("no-static-queues")
    static final ArchRule NO_STATIC_QUEUES = noFields()
            .that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(be(DescribedPredicate.describe("anything but a constant", StructureRules::holdsState)))
            .allowEmptyShould(true)
            .because("each loop has timers, queues and a pool of its own");

    @Structure("loop-fields-are-private")
    static final ArchRule LOOP_FIELDS_ARE_PRIVATE = fields().that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.(TimerQueue|CallbackLoop|QueueingPool|WorkInSlices)")
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("who can reach a queue can change the order");

    @Structure("loop-relies-on-its-timers")
    static final ArchRule LOOP_RELIES_ON_ITS_TIMERS = classes()
            .that()
            .haveSimpleName("CallbackLoop")
            .should(new ArchCondition<>("take due timers from Timers") {
                @Override
                public void check(JavaClass loop, ConditionEvents events) {
                    boolean relies = loop.getPackage().getClasses().stream()
                            .flatMap(one -> one.getAccessesFromSelf().stream())
                            .anyMatch(call ->
                                    call.getTargetOwner().getSimpleName().equals("Timers")
                                            && call.getTarget().getName().equals("takeDue"));
                    events.add(new SimpleConditionEvent(
                            loop, relies, loop.getSimpleName() + " never calls Timers.takeDue"));
                }
            })
            .allowEmptyShould(true)
            .because("the order of timers is decided in one place, where it can be tested without a loop");

    private StructureRules() {}

    /** A map can change, even if the field that holds it cannot. */
    private static boolean holdsState(JavaField field) {
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || !(type.isPrimitive() || type.isEnum() || type.isEquivalentTo(String.class));
    }
}
