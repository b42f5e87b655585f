package dev.timeslice.hiddenchecks.ipc.pipe;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;
import java.util.Set;

/** What the handout of ipc/pipe demands of the shape of {@code BoundedPipe}. */
final class StructureRules {

    private static final Set<String> BOXES = Set.of("java.lang.Byte", "java.lang.Integer", "java.lang.Short");

    /** These hold no bytes one by one, and may well count by {@code Integer}. */
    private static final Set<String> OTHER_PARTS =
            Set.of("CountedEnds", "ForkPlumbing", "MessageReader", "MessageWriter");

    @Structure("no-boxed-bytes")
    static final ArchRule NO_BOXED_BYTES = noFields()
            .that(areOfThePipe())
            .should(be(boxesOfNumbers()))
            .allowEmptyShould(true)
            .because("a byte in a byte array takes one byte, and in a collection of objects several times as much");

    @Structure("pipe-state-is-private")
    static final ArchRule STATE_IS_PRIVATE = fields().that()
            .areDeclaredInClassesThat()
            .haveSimpleName("BoundedPipe")
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("only the pipe itself may move its bytes; its users have read and write");

    private StructureRules() {}

    private static DescribedPredicate<JavaField> areOfThePipe() {
        return new DescribedPredicate<>("are the pipe's or its helpers'") {
            @Override
            public boolean test(JavaField field) {
                String owner = field.getOwner().getName();
                String topLevel = owner.substring(owner.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
                return !OTHER_PARTS.contains(topLevel);
            }
        };
    }

    private static DescribedPredicate<JavaField> boxesOfNumbers() {
        return new DescribedPredicate<>("boxes of numbers, such as Byte, Byte[] or Queue<Byte>") {
            @Override
            public boolean test(JavaField field) {
                return field.getType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type ->
                                BOXES.contains(type.getBaseComponentType().getName()));
            }
        };
    }
}
