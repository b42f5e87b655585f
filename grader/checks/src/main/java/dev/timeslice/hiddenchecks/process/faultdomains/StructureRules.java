package dev.timeslice.hiddenchecks.process.faultdomains;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;

/** What the handout of process/fault-domains demands of the classes' shape. */
final class StructureRules {

    @Structure("domains-keep-no-books")
    static final ArchRule DOMAINS_KEEP_NO_BOOKS = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("FaultDomains")
            .should()
            .notBeFinal()
            .allowEmptyShould(true)
            .because("who ends depends on the fault and on who lives now, not on what happened before");

    @Structure("policy-no-static-state")
    static final ArchRule POLICY_NO_STATIC_STATE = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("RestartPolicy")
            .and()
            .areStatic()
            .should()
            .notBeFinal()
            .allowEmptyShould(true)
            .because("each child has its own history, so what is remembered is a field of its own object");

    private StructureRules() {}
}
