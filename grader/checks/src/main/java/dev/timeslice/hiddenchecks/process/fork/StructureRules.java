package dev.timeslice.hiddenchecks.process.fork;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;
import java.util.Map;
import java.util.Set;

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
        return noFields()
                .that()
                .areDeclaredInClassesThat(belongTo(className))
                .should(be(ableToRemember()))
                .allowEmptyShould(true)
                .because("a second count or a second table goes wrong sooner or later: the frame table counts already");
    }

    private static DescribedPredicate<JavaField> ableToRemember() {
        return new DescribedPredicate<>("a variable, an array, a collection or a page table") {
            @Override
            public boolean test(JavaField field) {
                JavaClass type = field.getRawType();
                boolean comparator = type.getSimpleName().equals("Comparator");
                // By names: where rules are judged, nothing but the student's own classes has a hierarchy.
                boolean keeps = !field.getModifiers().contains(JavaModifier.FINAL)
                        || type.isArray()
                        || (type.getPackageName().equals("java.util") && !comparator)
                        || type.getName().equals(PAGING + "PageMap");
                return keeps && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
            }
        };
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
