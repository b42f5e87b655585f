package dev.timeslice.grader.engine.compile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Generic signatures with type variables numbered instead of named, so that renaming one is no change. */
final class GenericForm {

    private GenericForm() {}

    static String of(ClassNode owner, MethodNode method) {
        if (method.signature == null) {
            return method.desc;
        }
        Numbered numbered = new Numbered(variables(owner.signature));
        new SignatureReader(method.signature).accept(numbered);
        // Exceptions are compared by themselves, and stand here only if one of them is a type variable.
        String text = numbered.toString();
        int thrown = text.indexOf('^');
        return thrown < 0 ? text : text.substring(0, thrown);
    }

    static String of(ClassNode owner, FieldNode field) {
        if (field.signature == null) {
            return field.desc;
        }
        Numbered numbered = new Numbered(variables(owner.signature));
        new SignatureReader(field.signature).acceptType(numbered);
        return numbered.toString();
    }

    private static Map<String, String> variables(@Nullable String classSignature) {
        if (classSignature == null) {
            return Map.of();
        }
        Numbered numbered = new Numbered(Map.of());
        new SignatureReader(classSignature).accept(numbered);
        return numbered.numbers;
    }

    /** Writes a signature anew; a variable that is declared twice means the inner one, as in source. */
    private static final class Numbered extends SignatureWriter {
        private final Map<String, String> numbers;
        private int next;

        private Numbered(Map<String, String> known) {
            this.numbers = new HashMap<>(known);
            this.next = known.size();
        }

        @Override
        public void visitFormalTypeParameter(String name) {
            String number = "#" + next++;
            numbers.put(name, number);
            super.visitFormalTypeParameter(number);
        }

        @Override
        public void visitTypeVariable(String name) {
            super.visitTypeVariable(numbers.getOrDefault(name, name));
        }
    }
}
