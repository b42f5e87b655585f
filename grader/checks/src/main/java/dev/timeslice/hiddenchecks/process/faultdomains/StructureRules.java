package dev.timeslice.hiddenchecks.process.faultdomains;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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
}
