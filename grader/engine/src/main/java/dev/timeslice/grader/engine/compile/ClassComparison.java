package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Compares one class of the submission with the stub's of the same name; the rules are {@link ApiComparison}'s. */
final class ClassComparison {
    private static final int KIND = Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_ANNOTATION;

    private final ClassNode stub;
    private final ClassNode actual;
    private final Face submission;
    private final Ancestors ancestors;
    private final boolean meantToBeExtended;
    private final List<Message> changes = new ArrayList<>();

    ClassComparison(ClassNode stub, ClassNode actual, Face submission, Ancestors ancestors) {
        this.stub = stub;
        this.actual = actual;
        this.submission = submission;
        this.ancestors = ancestors;
        this.meantToBeExtended = (stub.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) != 0
                && (stub.access & Opcodes.ACC_ENUM) == 0;
    }

    List<Message> changes() {
        compareClass();
        stub.methods.stream().filter(method -> Face.isVisible(method.access)).forEach(this::compare);
        stub.fields.stream().filter(field -> Face.isVisible(field.access)).forEach(this::compare);
        if (meantToBeExtended) {
            actual.methods.stream()
                    .filter(method -> (method.access & Opcodes.ACC_ABSTRACT) != 0)
                    .filter(method -> find(stub, method).isEmpty())
                    .forEach(method ->
                            changes.add(Messages.of("api.added-abstract", name(), SourceSignature.of(actual, method))));
        }
        return List.copyOf(changes);
    }

    private void compareClass() {
        int expected = Face.access(stub);
        int found = Face.access(actual);
        Set<String> supertypes = ancestors.withAncestors(actual.name);
        boolean same = hasAccess(expected, found)
                && sameFlags(expected, found, KIND | Opcodes.ACC_STATIC)
                && !added(expected, found, Opcodes.ACC_ABSTRACT)
                && !(meantToBeExtended && added(expected, found, Opcodes.ACC_FINAL))
                && !(meantToBeExtended && stub.permittedSubclasses == null && actual.permittedSubclasses != null)
                && (stub.superName == null || supertypes.contains(stub.superName))
                && supertypes.containsAll(stub.interfaces);
        if (!same) {
            changed(SourceSignature.of(stub, expected), SourceSignature.of(actual, found));
        }
    }

    private void compare(MethodNode expected) {
        Optional<MethodNode> found = find(actual, expected).or(() -> inherited(expected));
        String signature = SourceSignature.of(stub, expected);
        if (found.isEmpty()) {
            String others = actual.methods.stream()
                    .filter(method -> method.name.equals(expected.name) && !isSynthetic(method))
                    .filter(method -> find(stub, method).isEmpty())
                    .map(method -> SourceSignature.of(actual, method))
                    .collect(Collectors.joining("; "));
            missingOrChanged(signature, others);
        } else if (!isSame(expected, found.get())) {
            changed(signature, SourceSignature.of(actual, found.get()));
        }
    }

    private boolean isSame(MethodNode expected, MethodNode found) {
        return hasAccess(expected.access, found.access)
                && sameFlags(expected.access, found.access, Opcodes.ACC_STATIC)
                && !added(expected.access, found.access, Opcodes.ACC_ABSTRACT)
                && !(meantToBeExtended && added(expected.access, found.access, Opcodes.ACC_FINAL))
                && !added(found.access, expected.access, Opcodes.ACC_VARARGS)
                && GenericForm.of(stub, expected).equals(GenericForm.of(actual, found))
                && checked(expected).equals(checked(found));
    }

    private void compare(FieldNode expected) {
        Optional<FieldNode> found = actual.fields.stream()
                .filter(field -> field.name.equals(expected.name))
                .findFirst();
        String signature = SourceSignature.of(expected);
        if (found.isEmpty()) {
            missingOrChanged(signature, "");
        } else if (!isSame(expected, found.get())) {
            changed(signature, SourceSignature.of(found.get()));
        }
    }

    private boolean isSame(FieldNode expected, FieldNode found) {
        return hasAccess(expected.access, found.access)
                && sameFlags(expected.access, found.access, Opcodes.ACC_STATIC | Opcodes.ACC_ENUM)
                && !added(expected.access, found.access, Opcodes.ACC_FINAL)
                && expected.desc.equals(found.desc)
                && GenericForm.of(stub, expected).equals(GenericForm.of(actual, found))
                && (expected.value == null || Objects.equals(expected.value, found.value));
    }

    /** A method that the student has moved up into a superclass or interface of the submission. */
    private Optional<MethodNode> inherited(MethodNode expected) {
        return expected.name.equals("<init>")
                ? Optional.empty()
                : ancestors.withAncestors(actual.name).stream()
                        .skip(1)
                        .map(submission.classes()::get)
                        .filter(Objects::nonNull)
                        .flatMap(ancestor -> find(ancestor, expected).stream())
                        .findFirst();
    }

    private static Optional<MethodNode> find(ClassNode node, MethodNode like) {
        return node.methods.stream()
                .filter(method -> method.name.equals(like.name) && method.desc.equals(like.desc))
                .filter(method -> !isSynthetic(method))
                .findFirst();
    }

    private Set<String> checked(MethodNode method) {
        return method.exceptions.stream()
                .filter(thrown -> Stream.of("java/lang/RuntimeException", "java/lang/Error")
                        .noneMatch(ancestors.withAncestors(thrown)::contains))
                .collect(Collectors.toSet());
    }

    private static boolean isSynthetic(MethodNode method) {
        return (method.access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    private static boolean hasAccess(int expected, int found) {
        return (expected & Opcodes.ACC_PUBLIC) != 0 ? (found & Opcodes.ACC_PUBLIC) != 0 : Face.isVisible(found);
    }

    private static boolean sameFlags(int expected, int found, int flags) {
        return (expected & flags) == (found & flags);
    }

    private static boolean added(int expected, int found, int flag) {
        return (expected & flag) == 0 && (found & flag) != 0;
    }

    private void missingOrChanged(String expected, String found) {
        if (found.isEmpty()) {
            changes.add(Messages.of("api.missing", name(), expected));
        } else {
            changed(expected, found);
        }
    }

    private void changed(String expected, String found) {
        changes.add(Messages.of("api.changed", name(), expected, found));
    }

    private String name() {
        return SourceSignature.simple(stub.name);
    }
}
