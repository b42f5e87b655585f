package dev.timeslice.hiddenchecks.process.addressspace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;

/** What the handout of process/address-space demands of the classes' shape. */
final class StructureRules {

    @Structure("limits-are-final")
    static final ArchRule LIMITS_ARE_FINAL = fields().that()
            .areDeclaredInClassesThat()
            .haveSimpleName("BaseAndBounds")
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .because("the registers of a process are its own and translating an address changes none of them");

    @Structure("areas-are-final")
    static final ArchRule AREAS_ARE_FINAL = fields().that()
            .areDeclaredInClassesThat()
            .haveSimpleName("CodeAndData")
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .because("the areas of a process are its own and translating an address changes none of them");

    @Structure("memory-keeps-no-bytes")
    static final ArchRule MEMORY_KEEPS_NO_BYTES = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("ProcessMemory")
            .should()
            .haveRawType(ableToKeepBytes())
            .allowEmptyShould(true)
            .because("a byte has one place, physical memory; a second copy of it would go stale");

    @Structure("stack-keeps-no-addresses")
    static final ArchRule STACK_KEEPS_NO_ADDRESSES = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("FramePointerStack")
            .should()
            .haveRawType(ableToKeepBytes())
            .allowEmptyShould(true)
            .because(
                    "return addresses lie in the process's memory; the processor has two registers and no list of them");

    private StructureRules() {}

    /** By package, because nothing but the submission is imported, so that a Deque is not known to be a collection. */
    private static DescribedPredicate<JavaClass> ableToKeepBytes() {
        return new DescribedPredicate<>("an array or a collection") {
            @Override
            public boolean test(JavaClass type) {
                return type.isArray() || type.getPackageName().equals("java.util");
            }
        };
    }
}
