package dev.timeslice.hiddenchecks.ipc.messageport;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.timeslice.testkit.Structure;
import java.util.Set;
import java.util.regex.Pattern;

/** What the handout of ipc/message-port demands of the classes' shape. */
final class StructureRules {
    private static final String PARTS = ".*\\.(BoundedStore|BoundedPort|FairWaiters)";

    /** What the parts answer: values, of which a part may keep one to give it again. */
    private static final Pattern ANSWERS =
            Pattern.compile("dev\\.timeslice\\.model\\.ipc\\.([A-Z][a-z]+Result(\\$.+)?|Message)");

    private static final Set<String> BOXES = Set.of("java.lang.Byte", "java.lang.Short");

    @Structure("no-boxes-for-bytes")
    static final ArchRule NO_BOXES_FOR_BYTES = noFields()
            .should(be(boxesOfBytes()))
            .allowEmptyShould(true)
            .because("a message is kept as plain bytes, not as an object for each of them");

    @Structure("port-fields-are-private")
    static final ArchRule FIELDS_ARE_PRIVATE = fields().that()
            .areDeclaredInClassesThat()
            .haveNameMatching(PARTS)
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .bePrivate()
            .allowEmptyShould(true)
            .because("who can reach the queue can read messages that are not for him");

    @Structure("port-has-no-static-state")
    static final ArchRule NO_STATIC_STATE = noFields()
            .that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(be(DescribedPredicate.describe("anything but a constant", StructureRules::isNoConstant)))
            .allowEmptyShould(true)
            .because("each port has messages, calls and sleepers of its own");

    private StructureRules() {}

    private static DescribedPredicate<JavaField> boxesOfBytes() {
        return new DescribedPredicate<>("boxes of bytes, such as Byte[] or Queue<Byte>") {
            @Override
            public boolean test(JavaField field) {
                return field.getType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type ->
                                BOXES.contains(type.getBaseComponentType().getName()));
            }
        };
    }

    private static boolean isNoConstant(JavaField field) {
        return !isFinal(field) || !(isPlain(field.getRawType()) || isValue(field.getRawType()));
    }

    /** A map can change, even if the field that holds it cannot; and so can an enum constant that has a map. */
    private static boolean isValue(JavaClass type) {
        return (type.isEnum() || type.isRecord())
                && type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        // An enum of its own is looked at by itself: its constants are static fields.
                        .allMatch(field -> isFinal(field)
                                && (isPlain(field.getRawType())
                                        || field.getRawType().isEnum()));
    }

    private static boolean isFinal(JavaField field) {
        return field.getModifiers().contains(JavaModifier.FINAL);
    }

    private static boolean isPlain(JavaClass type) {
        return type.isPrimitive()
                || type.isEquivalentTo(String.class)
                || ANSWERS.matcher(type.getName()).matches();
    }
}
