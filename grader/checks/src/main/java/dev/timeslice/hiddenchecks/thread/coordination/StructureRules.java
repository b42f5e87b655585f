package dev.timeslice.hiddenchecks.thread.coordination;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;

/** What the handout of thread/coordination demands of the classes' shape. */
final class StructureRules {

    @Structure("fields-are-private")
    static final ArchRule FIELDS_ARE_PRIVATE = fields().that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.(BoundedBuffer|ReadersWriterLock|ReusableBarrier)")
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("a lock or a queue that others can reach is one that they can hold, or change without it");

    @Structure("no-static-state")
    static final ArchRule NO_STATIC_STATE = noFields()
            .that(new DescribedPredicate<JavaField>("are no constants") {
                @Override
                public boolean test(JavaField field) {
                    return !isConstant(field);
                }
            })
            .should()
            .beStatic()
            .allowEmptyShould(true)
            .because("each buffer, lock and barrier has a state of its own; what is static is shared by all of them");

    private StructureRules() {}

    /** Numbers, texts and enum constants that never change, and what the compiler adds by itself. */
    private static boolean isConstant(JavaField field) {
        return field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || field.getModifiers().contains(JavaModifier.ENUM)
                || (field.getModifiers().contains(JavaModifier.FINAL)
                        && (field.getRawType().isPrimitive()
                                || field.getRawType().isEquivalentTo(String.class)));
    }
}
