package dev.timeslice.hiddenchecks.thread.contextswitch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.timeslice.testkit.Structure;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

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

    @Structure("ids-no-static-state")
    static final ArchRule IDS_NO_STATIC_STATE = noStaticState("AsidAllocator")
            .because("the numbers belong to one machine, so they are fields of its own object");

    @Structure("caches-no-static-state")
    static final ArchRule CACHES_NO_STATIC_STATE = noStaticState("CoreCaches")
            .because("the caches belong to one machine, so they are fields of its own object");

    private StructureRules() {}

    private static ArchRule noStaticState(String type) {
        return classes()
                .that()
                .haveSimpleName(type)
                .should(new ArchCondition<>("have no static fields but constants, like the classes it uses") {
                    @Override
                    public void check(JavaClass part, ConditionEvents events) {
                        withAllItUses(part)
                                .flatMap(one -> one.getFields().stream())
                                .filter(StructureRules::holdsState)
                                .forEach(field -> events.add(SimpleConditionEvent.violated(
                                        field, field.getFullName() + " is static and can change")));
                    }
                })
                .allowEmptyShould(true);
    }

    /** The class, those nested in it and the student's other ones: where rules are judged, only these have fields. */
    private static Stream<JavaClass> withAllItUses(JavaClass part) {
        return Stream.concat(
                        Stream.of(part),
                        part.getTransitiveDependenciesFromSelf().stream().map(Dependency::getTargetClass))
                .distinct();
    }

    /** A map can change, even if the field that holds it cannot. */
    private static boolean holdsState(JavaField field) {
        JavaClass type = field.getRawType();
        Set<JavaModifier> modifiers = field.getModifiers();
        boolean constant = type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || type.isEquivalentTo(String.class)
                || type.isEquivalentTo(Comparator.class);
        return modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !(modifiers.contains(JavaModifier.FINAL) && constant);
    }
}
