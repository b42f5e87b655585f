package dev.timeslice.hiddenchecks.ipc.socketsandfiles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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

/** What the handout of ipc/sockets-and-files demands of the classes' shape. */
final class StructureRules {

    @Structure("framing-has-no-static-state")
    static final ArchRule FRAMING_HAS_NO_STATIC_STATE = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("LengthFraming")
            .and()
            .areStatic()
            .should(new ArchCondition<>("hold state") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    boolean constant = field.getModifiers().contains(JavaModifier.FINAL)
                            && (field.getRawType().isPrimitive()
                                    || field.getRawType().getName().equals("java.lang.String"));
                    events.add(new SimpleConditionEvent(field, !constant, field.getFullName() + " holds state"));
                }
            })
            .allowEmptyShould(true)
            .because("what has come over one connection is nobody else's");

    @Structure("server-shares-no-framing")
    static final ArchRule SERVER_SHARES_NO_FRAMING = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("FramedServer")
            .should()
            .haveRawType(new DescribedPredicate<>("a framing") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getSimpleName().equals("LengthFraming")
                            || type.getSimpleName().equals("Framing");
                }
            })
            .allowEmptyShould(true)
            .because("each connection has its own half message, so each has a framing of its own");

    @Structure("record-file-uses-the-log")
    static final ArchRule RECORD_FILE_USES_THE_LOG = classes()
            .that()
            .haveSimpleName("LockedRecordFile")
            .should(new ArchCondition<>("append by ChecksummedLog") {
                @Override
                public void check(JavaClass file, ConditionEvents events) {
                    boolean uses = file.getPackage().getClasses().stream()
                            .filter(one -> !one.getSimpleName().equals("ChecksummedLog"))
                            .flatMap(one -> one.getAccessesFromSelf().stream())
                            .anyMatch(call -> call.getTarget().getName().equals("append")
                                    && (call.getTargetOwner().getSimpleName().equals("ChecksummedLog")
                                            || call.getTargetOwner()
                                                    .getSimpleName()
                                                    .equals("RecordLog")));
                    events.add(new SimpleConditionEvent(
                            file, uses, file.getSimpleName() + " never calls ChecksummedLog.append"));
                }
            })
            .allowEmptyShould(true)
            .because("how a record looks, and what a torn tail is, is written in one place");

    private StructureRules() {}
}
