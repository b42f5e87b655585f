package dev.timeslice.hiddenchecks.process.faultdomains;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What the handout of process/fault-domains demands of the classes' shape. */
final class StructureRules {
    /** Packages whose types never change, but for those of {@link #CHANGEABLE}. */
    private static final Set<String> IMMUTABLE =
            Set.of("java.lang", "java.math", "java.time", "java.util.function", "java.nio.charset");

    private static final Set<String> CHANGEABLE = Set.of(
            "java.lang.Object",
            "java.lang.Iterable",
            "java.lang.Appendable",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal");

    private static final ArchCondition<JavaField> BE_ANYTHING_BUT_CONSTANTS =
            ArchCondition.from(DescribedPredicate.describe(
                    "be anything but constants: numbers, texts, enums, records", StructureRules::canChange));

    @Structure("domains-keep-no-books")
    static final ArchRule DOMAINS_KEEP_NO_BOOKS = noFields()
            .that(DescribedPredicate.describe(
                    "are those of FaultDomains",
                    field -> isOf("FaultDomains", field)
                            && (isStatic(field)
                                    || field.getOwner().getSimpleName().equals("FaultDomains"))))
            .should(BE_ANYTHING_BUT_CONSTANTS)
            .allowEmptyShould(true)
            .because("who ends depends on the fault and on who lives now, not on what happened before");

    @Structure("policy-no-static-state")
    static final ArchRule POLICY_NO_STATIC_STATE = noFields()
            .that(DescribedPredicate.describe(
                    "are static ones of RestartPolicy", field -> isOf("RestartPolicy", field) && isStatic(field)))
            .should(BE_ANYTHING_BUT_CONSTANTS)
            .allowEmptyShould(true)
            .because("each child has its own history, so what is remembered is a field of its own object");

    @Structure("sleeps-by-pause-only")
    static final ArchRule SLEEPS_BY_PAUSE_ONLY = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "somebody sleeps",
                    call -> call.getTarget().getName().equals("sleep")
                            && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                    || call.getTargetOwner().isEquivalentTo(TimeUnit.class))))
            .allowEmptyShould(true)
            .because(
                    "who waits for a process or a thread has waitFor and join, and host.pause is the only pause there is");

    @Structure("supervisor-asks-the-policy")
    static final ArchRule SUPERVISOR_ASKS_THE_POLICY = classes()
            .that()
            .haveSimpleName("ProcessSupervisor")
            .should(new ArchCondition<>("ask RestartPolicy what to do") {
                @Override
                public void check(JavaClass supervisor, ConditionEvents events) {
                    boolean asks = supervisor.getPackage().getClasses().stream()
                            .filter(one -> !one.getSimpleName().equals("RestartPolicy"))
                            .flatMap(one -> one.getAccessesFromSelf().stream())
                            .anyMatch(call ->
                                    call.getTargetOwner().getSimpleName().equals("RestartPolicy")
                                            && call.getTarget().getName().equals("ended"));
                    events.add(new SimpleConditionEvent(
                            supervisor, asks, supervisor.getSimpleName() + " never calls RestartPolicy.ended"));
                }
            })
            .allowEmptyShould(true)
            .because("when a child is started again is decided in one place, where it can be tested without a clock");

    private StructureRules() {}

    /** Of the class itself, or of one within it. */
    private static boolean isOf(String type, JavaField field) {
        JavaClass owner = field.getOwner();
        String name = owner.getPackageName() + "." + type;
        return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (owner.getName().equals(name) || owner.getName().startsWith(name + "$"));
    }

    private static boolean isStatic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC);
    }

    /** A set can change, even if the field that holds it cannot. */
    private static boolean canChange(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.FINAL) || isChangeable(field.getRawType(), new HashSet<>());
    }

    private static boolean isChangeable(JavaClass type, Set<JavaClass> seen) {
        if (type.isArray() || CHANGEABLE.contains(type.getName())) {
            return true;
        }
        if (type.isPrimitive() || type.isEnum() || IMMUTABLE.contains(type.getPackageName()) || !seen.add(type)) {
            return false;
        }
        if (type.isRecord()) {
            return type.getFields().stream()
                    .filter(field -> !isStatic(field))
                    .anyMatch(field -> isChangeable(field.getRawType(), seen));
        }
        return !type.isEquivalentTo(Comparator.class)
                && !type.isEquivalentTo(Optional.class)
                && !type.getPackageName().startsWith("dev.timeslice.model");
    }
}
