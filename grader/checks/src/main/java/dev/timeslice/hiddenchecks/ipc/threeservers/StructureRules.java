package dev.timeslice.hiddenchecks.ipc.threeservers;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** What the handout of ipc/three-servers demands of the classes' shape. */
final class StructureRules {

    @Structure("loop-makes-no-thread")
    static final ArchRule LOOP_MAKES_NO_THREAD = noClasses()
            .that(new DescribedPredicate<>("belong to EventLoopServer") {
                @Override
                public boolean test(JavaClass one) {
                    return one.getName().matches(".*\\.EventLoopServer(\\$.*)?");
                }
            })
            .should()
            .callConstructorWhere(target(owner(assignableTo(Thread.class))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Executors.class, Executor.class, CompletableFuture.class)
            .allowEmptyShould(true)
            .because("an event loop is one thread, the one that calls serve");

    private StructureRules() {}
}
