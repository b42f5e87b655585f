package dev.timeslice.grader.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The types of a method with their type arguments: {@code List<Integer>}.
 *
 * @param parameters in order
 * @param result {@code void} for constructors
 */
record GenericMethod(List<String> parameters, String result) {

    GenericMethod {
        parameters = List.copyOf(parameters);
    }

    static GenericMethod of(MethodNode method) {
        if (method.signature == null) {
            return new GenericMethod(
                    Stream.of(Type.getArgumentTypes(method.desc))
                            .map(SourceSignature::simple)
                            .toList(),
                    SourceSignature.simple(Type.getReturnType(method.desc)));
        }
        Parts parts = new Parts();
        new SignatureReader(method.signature).accept(parts);
        return new GenericMethod(
                parts.parameters.stream().map(TypeText::toString).toList(), parts.result.toString());
    }

    static String fieldType(FieldNode field) {
        if (field.signature == null) {
            return SourceSignature.simple(Type.getType(field.desc));
        }
        TypeText text = new TypeText();
        new SignatureReader(field.signature).acceptType(text);
        return text.toString();
    }

    private static final class Parts extends SignatureVisitor {
        private final List<TypeText> parameters = new ArrayList<>();
        private final TypeText result = new TypeText();

        private Parts() {
            super(Opcodes.ASM9);
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return new TypeText();
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return new TypeText();
        }

        @Override
        public SignatureVisitor visitParameterType() {
            TypeText parameter = new TypeText();
            parameters.add(parameter);
            return parameter;
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return result;
        }

        @Override
        public SignatureVisitor visitExceptionType() {
            return new TypeText();
        }
    }
}
