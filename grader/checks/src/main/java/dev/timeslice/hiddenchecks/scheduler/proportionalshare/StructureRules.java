package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

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
import java.util.Set;

/** What the classes of scheduler/proportional-share must look like inside: no shared state, and no rounded shares. */
final class StructureRules {
    private static final String PACKAGE = "dev.timeslice.scheduler.proportionalshare.";
    private static final Set<String> ROUNDED =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F");

    @Structure("lottery-no-static-state")
    static final ArchRule LOTTERY_NO_STATIC_STATE =
            noStaticStateIn("Lottery").because("two kernels must not share their tickets");

    @Structure("stride-no-static-state")
    static final ArchRule STRIDE_NO_STATIC_STATE =
            noStaticStateIn("Stride").because("two kernels must not share their passes");

    @Structure("vruntime-exact")
    static final ArchRule VRUNTIME_EXACT =
            wholeNumbersIn("VirtualRuntime").because("rounding errors add up, and they decide who is first");

    @Structure("eevdf-exact")
    static final ArchRule EEVDF_EXACT =
            wholeNumbersIn("Eevdf").because("rounding errors add up, and they decide who is eligible");

    private StructureRules() {}

    private static ArchRule noStaticStateIn(String className) {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(belongTo(className))
                .should(beConstants())
                .allowEmptyShould(true);
    }

    private static ArchRule wholeNumbersIn(String className) {
        return fields().that()
                .areDeclaredInClassesThat(belongTo(className))
                .should(new ArchCondition<>("hold whole numbers") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean whole = !ROUNDED.contains(field.getRawType().getName());
                        events.add(new SimpleConditionEvent(
                                field,
                                whole,
                                field.getFullName() + " holds a floating-point number: keep virtual time in a long"));
                    }
                })
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> belongTo(String className) {
        return new DescribedPredicate<>("belong to " + className) {
            @Override
            public boolean test(JavaClass type) {
                return type.getName().equals(PACKAGE + className)
                        || type.getName().startsWith(PACKAGE + className + "$");
            }
        };
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
                // An object of a class of one's own keeps state as a container does, unless it only compares.
                boolean own = type.getName().startsWith(PACKAGE)
                        && !type.isEnum()
                        && !type.isRecord()
                        && !type.isAssignableTo("java.util.Comparator");
                boolean container = type.isArray()
                        || (type.getPackageName().startsWith("java.util")
                                && !type.getSimpleName().equals("Comparator"));
                boolean constant = field.getModifiers().contains(JavaModifier.FINAL) && !container && !own;
                events.add(new SimpleConditionEvent(
                        field, constant, field.getFullName() + " is static and can change: make it an object's field"));
            }
        };
    }
}
