package dev.timeslice.hiddenchecks.ipc.sharedmemory;

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
import java.util.List;

/** What the handout of ipc/shared-memory demands of the classes' shape. */
final class StructureRules {
    @Structure("ring-keeps-nothing-itself")
    static final ArchRule RING_KEEPS_NOTHING_ITSELF = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.WordRing(\\$.*)?")
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "be static but constants, or arrays or collections", StructureRules::holdsNumbers)))
            .allowEmptyShould(true)
            .because(
                    "what the other process has to know lies in the segment: nothing else is shared between processes");

    /**
     * No run of a strongly ordered processor shows that these are missing, so the accesses themselves are looked at: those of the two methods
     * that promise an order, wherever they do them. That the ring calls the right ones the checks of the ring find out.
     */
    @Structure("orders-are-asked-for")
    static final ArchRule ORDERS_ARE_ASKED_FOR = classes()
            .that()
            .haveSimpleName("MappedSegment")
            .should(new ArchCondition<>("load with acquire and store with release, or stronger") {
                @Override
                public void check(JavaClass segment, ConditionEvents events) {
                    require(segment, "loadAcquire", AccessOrder.ACQUIRE, "acquire", events);
                    require(segment, "storeRelease", AccessOrder.RELEASE, "release", events);
                }
            })
            .allowEmptyShould(true)
            .because("a plain access promises nothing to the other process: compiler and processor may move it");

    @Structure("fields-are-private")
    static final ArchRule FIELDS_ARE_PRIVATE = fields().that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.(MappedRing|MappedSegment|WordRing)")
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("who reaches the memory past the ring can break it");

    private StructureRules() {}

    private static void require(
            JavaClass segment, String method, AccessOrder order, String name, ConditionEvents events) {
        List<JavaClass> classes = segment.getPackage().getClasses().stream()
                .filter(one -> !one.getSimpleName().equals("MappedRing"))
                .toList();
        events.add(new SimpleConditionEvent(
                segment,
                order.isAskedForIn(classes),
                segment.getSimpleName() + " never asks for " + name + ", by an access mode or a fence"));
        segment.getAllMethods().stream()
                .filter(one ->
                        one.getName().equals(method) && !one.getModifiers().contains(JavaModifier.ABSTRACT))
                .flatMap(one -> order.complaints(one, classes).stream())
                .forEach(complaint -> events.add(SimpleConditionEvent.violated(segment, complaint)));
    }

    private static boolean holdsNumbers(JavaField field) {
        JavaClass type = field.getRawType();
        boolean constant = field.getModifiers().contains(JavaModifier.FINAL)
                && (type.isPrimitive() || type.isEquivalentTo(String.class));
        boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
        return (isStatic && !constant)
                || type.isArray()
                || type.isAssignableTo(java.util.Collection.class)
                || type.isAssignableTo(java.util.Map.class);
    }
}
