package dev.timeslice.hiddenchecks.thread.parallelism;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;

/** What the handout of thread/parallelism demands of the classes' shape. */
final class StructureRules {

    @Structure("pool-fields-are-private")
    static final ArchRule POOL_FIELDS_ARE_PRIVATE = fields().that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.WorkPool")
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("a queue or a lock that others can reach is one that they can change or hold");

    @Structure("pool-has-no-static-state")
    static final ArchRule POOL_HAS_NO_STATIC_STATE =
            noStaticStateIn(".*\\.WorkPool(\\$.*)?").because("two pools have nothing to do with each other");

    @Structure("stealing-has-no-static-state")
    static final ArchRule STEALING_HAS_NO_STATIC_STATE =
            noStaticStateIn(".*\\.StealingPool(\\$.*)?").because("a worker must not steal from another pool");

    private StructureRules() {}

    private static ArchRule noStaticStateIn(String classes) {
        return noFields()
                .that(new DescribedPredicate<JavaField>("are no constants") {
                    @Override
                    public boolean test(JavaField field) {
                        return field.getOwner().getName().matches(classes) && !isConstant(field);
                    }
                })
                .should()
                .beStatic()
                .allowEmptyShould(true);
    }

    /** Numbers, texts and enum constants that never change, and what the compiler adds by itself. */
    private static boolean isConstant(JavaField field) {
        return field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || field.getModifiers().contains(JavaModifier.ENUM)
                || (field.getModifiers().contains(JavaModifier.FINAL)
                        && (field.getRawType().isPrimitive()
                                || field.getRawType().isEquivalentTo(String.class)));
    }
}
