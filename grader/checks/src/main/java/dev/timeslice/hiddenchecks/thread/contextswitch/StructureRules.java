package dev.timeslice.hiddenchecks.thread.contextswitch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;

/** What the handout of thread/context-switch demands of the classes' shape. */
final class StructureRules {

    @Structure("contexts-no-static-state")
    static final ArchRule CONTEXTS_NO_STATIC_STATE = noStaticState("ContextSwitcher")
            .because("the contexts belong to one machine, so they are fields of its own object");

    @Structure("price-remembers-nothing")
    static final ArchRule PRICE_REMEMBERS_NOTHING = fields().that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleName("SwitchPrice")
            .should()
            .beFinal()
            .andShould()
            .bePrivate()
            .allowEmptyShould(true)
            .because(
                    "what a switch costs follows from the switch and the machine's costs, and from nothing that was before");

    @Structure("tlb-no-static-state")
    static final ArchRule TLB_NO_STATIC_STATE = noStaticState("TranslationBuffer")
            .because("each core has a TLB of its own, so what it remembers is in fields of its own object");

    private StructureRules() {}

    private static ArchRule noStaticState(String type) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleName(type)
                .and()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(ArchCondition.from(
                        DescribedPredicate.describe("be anything but constants", StructureRules::holdsState)))
                .allowEmptyShould(true);
    }

    /** A map can change, even if the field that holds it cannot. */
    private static boolean holdsState(JavaField field) {
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || !(type.isPrimitive() || type.isEnum() || type.isRecord() || type.isEquivalentTo(String.class));
    }
}
