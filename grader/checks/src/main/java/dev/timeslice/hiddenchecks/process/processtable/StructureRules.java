package dev.timeslice.hiddenchecks.process.processtable;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;

/** What the handout of process/process-table demands of the classes' shape. */
final class StructureRules {

    @Structure("numbers-no-static-state")
    static final ArchRule NUMBERS_NO_STATIC_STATE = noStaticState("PidAllocator")
            .because(
                    "two machines number their processes independently, so what is in use is a field of its own object");

    @Structure("life-fields-are-private")
    static final ArchRule LIFE_FIELDS_ARE_PRIVATE = fields().that()
            .areDeclaredInClassesThat()
            .haveSimpleName("LifeCycle")
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("whoever can assign the state can go around the arrows between the states");

    @Structure("tree-no-static-state")
    static final ArchRule TREE_NO_STATIC_STATE = noStaticState("ProcessTree")
            .because("a process table belongs to one machine, so its processes are fields of its own object");

    private StructureRules() {}

    private static ArchRule noStaticState(String type) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleName(type)
                .and()
                .areStatic()
                .should()
                .notBeFinal()
                .allowEmptyShould(true);
    }
}
