package dev.timeslice.grader.engine.compile;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureVisitor;

/** Collects one type of a generic signature in source form, without packages. */
final class TypeText extends SignatureVisitor {
    private String name = "";
    private String dimensions = "";
    private final List<String> wildcards = new ArrayList<>();
    private final List<TypeText> arguments = new ArrayList<>();

    TypeText() {
        super(Opcodes.ASM9);
    }

    @Override
    public void visitBaseType(char descriptor) {
        name = Type.getType(String.valueOf(descriptor)).getClassName();
    }

    @Override
    public void visitTypeVariable(String variable) {
        name = variable;
    }

    @Override
    public SignatureVisitor visitArrayType() {
        dimensions += "[]";
        return this;
    }

    @Override
    public void visitClassType(String internalName) {
        name = SourceSignature.simple(internalName);
    }

    @Override
    public void visitInnerClassType(String innerName) {
        name = this + "." + innerName;
        wildcards.clear();
        arguments.clear();
    }

    @Override
    public void visitTypeArgument() {
        wildcards.add("?");
        arguments.add(new TypeText());
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
        TypeText argument = new TypeText();
        wildcards.add(wildcard == EXTENDS ? "? extends " : wildcard == SUPER ? "? super " : "");
        arguments.add(argument);
        return argument;
    }

    @Override
    public String toString() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < arguments.size(); i++) {
            list.append(i == 0 ? "<" : ", ").append(wildcards.get(i)).append(arguments.get(i));
        }
        return name + (list.isEmpty() ? "" : list + ">") + dimensions;
    }
}
