package dev.timeslice.grader.engine.power;

import dev.timeslice.testkit.CheckContext;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/**
 * What one class names.
 *
 * @param used binary names of classes
 * @param asksForReference whether it calls what gives a check the reference's classes
 */
record ClassUse(Set<String> used, boolean asksForReference) {
    private static final String CONTEXT = Type.getInternalName(CheckContext.class);
    private static final Set<String> REFERENCE = Set.of("reference", "referenceLoader");

    static ClassUse of(byte[] file) {
        Set<String> used = new TreeSet<>();
        ClassReader reader = new ClassReader(file);
        boolean[] asks = {false};
        // The node is there because method bodies are visited only if somebody takes them.
        reader.accept(
                new ClassRemapper(new ClassNode(), new Remapper(Opcodes.ASM9) {
                    @Override
                    public String map(String internalName) {
                        used.add(internalName.replace('/', '.'));
                        return internalName;
                    }

                    @Override
                    public String mapMethodName(String owner, String name, String descriptor) {
                        asks[0] |= owner.equals(CONTEXT)
                                && REFERENCE.contains(name)
                                && !reader.getClassName().equals(CONTEXT);
                        return name;
                    }
                }),
                ClassReader.SKIP_DEBUG);
        return new ClassUse(used, asks[0]);
    }
}
