package dev.timeslice.hiddenchecks.thread.primitives;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;

/** What the handout of thread/primitives demands of the classes' shape. */
final class StructureRules {

    @Structure("fields-are-private")
    static final ArchRule FIELDS_ARE_PRIVATE = fields().that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.(Mutex|CountingSemaphore|MutexCondition|Latch|ParkingMutex)")
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("who can reach the state of a lock can break it");

    @Structure("parking-instead-of-monitors")
    static final ArchRule PARKING_INSTEAD_OF_MONITORS = noClasses()
            .that()
            .haveNameMatching(".*\\.(Latch|ParkingMutex)(\\$.*)?")
            .should()
            .callMethod(Object.class, "wait")
            .allowEmptyShould(true)
            .because("the threads of these two wait by LockSupport.park");

    private StructureRules() {}
}
