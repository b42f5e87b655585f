package dev.timeslice.hiddenchecks.process.fork;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.timeslice.testkit.Structure;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the classes of process/fork must look like inside: counts and tables are kept in one place, which is given. */
final class StructureRules {
    private static final String PACKAGE = "dev.timeslice.process.fork.";
    private static final String PAGING = "dev.timeslice.model.paging.";
    private static final Map<String, Set<String>> CHANGES = Map.of(
            PAGING + "FrameTable", Set.of("allocate", "share", "release", "copy", "write"),
            PAGING + "PageMap", Set.of("put", "remove", "clear"));

    @Structure("eager-keeps-no-books")
    static final ArchRule EAGER_KEEPS_NO_BOOKS = keepsNoBooks("EagerFork");

    @Structure("cow-keeps-no-books")
    static final ArchRule COW_KEEPS_NO_BOOKS = keepsNoBooks("CopyOnWriteFork");

    @Structure("accounting-only-looks")
    static final ArchRule ACCOUNTING_ONLY_LOOKS = noClasses()
            .that(belongTo("PageAccounting"))
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("it changes a table or a frame") {
                @Override
                public boolean test(JavaMethodCall call) {
                    AccessTarget target = call.getTarget();
                    return CHANGES.getOrDefault(target.getOwner().getName(), Set.of())
                            .contains(target.getName());
                }
            })
            .allowEmptyShould(true)
            .because("who measures memory must not change it");

    private StructureRules() {}

    private static ArchRule keepsNoBooks(String className) {
        return classes()
                .that()
                .haveFullyQualifiedName(PACKAGE + className)
                .should(new ArchCondition<>("have nothing to remember by, like the classes it uses") {
                    @Override
                    public void check(JavaClass strategy, ConditionEvents events) {
                        withAllItUses(strategy)
                                .flatMap(type -> type.getFields().stream())
                                .filter(StructureRules::canRemember)
                                .forEach(field -> events.add(SimpleConditionEvent.violated(
                                        field,
                                        field.getFullName()
                                                + " is a variable, an array, a collection or a page table")));
                    }
                })
                .allowEmptyShould(true)
                .because("a second count or a second table goes wrong sooner or later: the frame table counts already");
    }

    /** The class, those nested in it and the student's other ones: where rules are judged, only these have fields. */
    private static Stream<JavaClass> withAllItUses(JavaClass strategy) {
        return Stream.concat(
                        Stream.of(strategy),
                        strategy.getTransitiveDependenciesFromSelf().stream().map(Dependency::getTargetClass))
                .distinct();
    }

    private static boolean canRemember(JavaField field) {
        JavaClass type = field.getRawType();
        boolean comparator = type.getSimpleName().equals("Comparator");
        // By names: where rules are judged, nothing but the student's own classes has a hierarchy.
        boolean keeps = !field.getModifiers().contains(JavaModifier.FINAL)
                || type.isArray()
                || (type.getPackageName().equals("java.util") && !comparator)
                || type.getName().equals(PAGING + "PageMap");
        return keeps && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
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
}
