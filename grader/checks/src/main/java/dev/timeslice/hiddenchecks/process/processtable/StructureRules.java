package dev.timeslice.hiddenchecks.process.processtable;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.testkit.Structure;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** What the handout of process/process-table demands of the classes' shape. */
final class StructureRules {

    @Structure("numbers-no-static-state")
    static final ArchRule NUMBERS_NO_STATIC_STATE = noStaticState("PidAllocator")
            .because(
                    "two machines number their processes independently, so what is in use is a field of its own object");

    @Structure("life-fields-are-private")
    static final ArchRule LIFE_FIELDS_ARE_PRIVATE = classes()
            .that()
            .haveSimpleName("LifeCycle")
            .should(new ArchCondition<>("have private fields alone, like the classes it extends") {
                @Override
                public void check(JavaClass life, ConditionEvents events) {
                    Stream.concat(Stream.of(life), life.getAllRawSuperclasses().stream())
                            .flatMap(type -> type.getFields().stream())
                            .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE)
                                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                            .forEach(field -> events.add(
                                    SimpleConditionEvent.violated(field, field.getFullName() + " is not private")));
                }
            })
            .allowEmptyShould(true)
            .because("whoever can assign the state can go around the arrows between the states");

    @Structure("tree-no-static-state")
    static final ArchRule TREE_NO_STATIC_STATE = noStaticState("ProcessTree")
            .because("a process table belongs to one machine, so its processes are fields of its own object");

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

    /** A map can change, even if the field that holds it cannot. What the model has for processes cannot. */
    private static boolean holdsState(JavaField field) {
        JavaClass type = field.getRawType();
        Set<JavaModifier> modifiers = field.getModifiers();
        boolean constant = type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || type.isEquivalentTo(String.class)
                || type.isEquivalentTo(Comparator.class)
                || type.getPackageName().equals(ProcessTable.class.getPackageName());
        return modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !(modifiers.contains(JavaModifier.FINAL) && constant);
    }
}
