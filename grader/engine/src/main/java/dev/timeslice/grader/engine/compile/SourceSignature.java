package dev.timeslice.grader.engine.compile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Declarations as a student would write them: {@code public static int next(Task, int...) throws IOException}. */
final class SourceSignature {

    private SourceSignature() {}

    /**
     * @param access the class's flags, those of the nested class for one that is nested
     */
    static String of(ClassNode node, int access) {
        boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        boolean isEnum = (access & Opcodes.ACC_ENUM) != 0;
        boolean isRecord = "java/lang/Record".equals(node.superName);
        String kind = isInterface ? "interface" : isEnum ? "enum" : isRecord ? "record" : "class";
        int implied = isInterface
                ? Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC
                : isEnum || isRecord ? Opcodes.ACC_FINAL | Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT : 0;
        String sealed = node.permittedSubclasses == null || isEnum ? "" : "sealed ";
        String superclass =
                node.superName == null || isInterface || isEnum || isRecord || node.superName.equals("java/lang/Object")
                        ? ""
                        : " extends " + simple(node.superName);
        String interfaces = node.interfaces.isEmpty()
                ? ""
                : node.interfaces.stream()
                        .map(SourceSignature::simple)
                        .collect(Collectors.joining(", ", isInterface ? " extends " : " implements ", ""));
        return modifiers(access & ~implied & ~Opcodes.ACC_SYNCHRONIZED)
                + sealed
                + kind
                + " "
                + simple(node.name)
                + superclass
                + interfaces;
    }

    static String of(ClassNode owner, MethodNode method) {
        GenericMethod generic = GenericMethod.of(method);
        boolean constructor = method.name.equals("<init>");
        String name = constructor ? simple(owner.name).replaceFirst(".*\\.", "") : method.name;
        boolean varargs = (method.access & Opcodes.ACC_VARARGS) != 0;
        int last = generic.parameters().size() - 1;
        String parameters = IntStream.rangeClosed(0, last)
                .mapToObj(i -> varargs && i == last
                        ? generic.parameters().get(i).replaceFirst("\\[]$", "...")
                        : generic.parameters().get(i))
                .collect(Collectors.joining(", ", "(", ")"));
        String thrown = method.exceptions.isEmpty()
                ? ""
                : method.exceptions.stream()
                        .map(SourceSignature::simple)
                        .sorted()
                        .collect(Collectors.joining(", ", " throws ", ""));
        // In methods these two bits mean varargs and bridge.
        int access = method.access & ~(Opcodes.ACC_TRANSIENT | Opcodes.ACC_VOLATILE | Opcodes.ACC_SYNCHRONIZED);
        return modifiers(access) + (constructor ? "" : generic.result() + " ") + name + parameters + thrown;
    }

    static String of(FieldNode field) {
        String constant = field.value == null ? "" : " = " + constant(field.value);
        return modifiers(field.access) + GenericMethod.fieldType(field) + " " + field.name + constant;
    }

    /** A class without its package: {@code Map.Entry}. */
    static String simple(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }

    /** A type without packages: {@code int[]}. */
    static String simple(Type type) {
        return type.getSort() == Type.ARRAY
                ? simple(type.getElementType()) + "[]".repeat(type.getDimensions())
                : type.getSort() == Type.OBJECT ? simple(type.getInternalName()) : type.getClassName();
    }

    private static String constant(Object value) {
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    private static String modifiers(int access) {
        return Stream.of(
                        word(access, Opcodes.ACC_PUBLIC, "public"),
                        word(access, Opcodes.ACC_PROTECTED, "protected"),
                        word(access, Opcodes.ACC_PRIVATE, "private"),
                        word(access, Opcodes.ACC_ABSTRACT, "abstract"),
                        word(access, Opcodes.ACC_STATIC, "static"),
                        word(access, Opcodes.ACC_FINAL, "final"))
                .flatMap(List::stream)
                .map(word -> word + " ")
                .collect(Collectors.joining());
    }

    private static List<String> word(int access, int flag, String word) {
        return (access & flag) != 0 ? List.of(word) : List.of();
    }
}
