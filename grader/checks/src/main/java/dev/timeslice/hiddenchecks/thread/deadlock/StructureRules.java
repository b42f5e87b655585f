package dev.timeslice.hiddenchecks.thread.deadlock;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;

/** What the handout of thread/deadlock demands of the classes' shape. */
final class StructureRules {

    @Structure("detectors-remember-nothing")
    static final ArchRule DETECTORS_REMEMBER_NOTHING = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.(WaitForGraph|UnitDetector)")
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(be(DescribedPredicate.describe("anything but a constant", StructureRules::holdsState)))
            .allowEmptyShould(true)
            .because("what a table says follows from this table alone");

    @Structure("account-fields-are-private")
    static final ArchRule ACCOUNT_FIELDS_ARE_PRIVATE = fields().that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.(BankAccount|LockBundle)")
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("who can reach a lock can take it in another order");

    @Structure("lock-has-no-static-state")
    static final ArchRule LOCK_HAS_NO_STATIC_STATE = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.LendingLock")
            .and()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(be(DescribedPredicate.describe("anything but a constant", StructureRules::holdsState)))
            .allowEmptyShould(true)
            .because("each lock has an owner and a queue of its own");

    private StructureRules() {}

    /** A map can change, even if the field that holds it cannot. */
    private static boolean holdsState(JavaField field) {
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || !(type.isPrimitive() || type.isEnum() || type.isEquivalentTo(String.class));
    }
}
