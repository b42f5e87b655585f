package dev.timeslice.testkit.schedules.rewriting;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes the static fields of a class initialisable again: its initialiser becomes an ordinary method, run once in each
 * execution.
 *
 * <p>That is impossible for interfaces, whose fields must be final, and for enums, whose constants the JVM remembers: these
 * keep theirs, and if they may hold state, each execution needs classes of its own.
 */
final class StaticState {
    /** The method that sets all static fields as they are when the class is fresh. */
    static final String RESET = "ts$reset";

    private static final String INITIALISER = "ts$clinit";

    /** Fields of these types hold no state if they are final. */
    private static final Set<String> VALUES = Set.of(
            "Ljava/lang/String;",
            "Ljava/lang/Integer;",
            "Ljava/lang/Long;",
            "Ljava/lang/Boolean;",
            "Ljava/lang/Double;",
            "Ljava/lang/Character;",
            "Ljava/lang/Class;");

    private StaticState() {}

    static void rewrite(ClassNode node) {
        if (!ClassShapes.hasOwnStatics(node) || keepsItsInitialiser(node)) {
            return;
        }
        MethodNode reset = new MethodNode(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, RESET, "()V", null, null);
        for (FieldNode field : node.fields) {
            if (isReset(field)) {
                field.access &= ~Opcodes.ACC_FINAL;
                reset.instructions.add(new InsnNode(zero(Type.getType(field.desc))));
                reset.instructions.add(new FieldInsnNode(Opcodes.PUTSTATIC, node.name, field.name, field.desc));
            }
        }
        for (MethodNode method : node.methods) {
            if (method.name.equals("<clinit>")) {
                method.name = INITIALISER;
                method.access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
                reset.instructions.add(new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, INITIALISER, "()V", false));
            }
        }
        reset.instructions.add(new InsnNode(Opcodes.RETURN));
        node.methods.add(reset);
    }

    private static boolean isReset(FieldNode field) {
        return (field.access & Opcodes.ACC_STATIC) != 0 && field.value == null;
    }

    static boolean keepsItsInitialiser(ClassNode node) {
        return (node.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) != 0;
    }

    /** Whether executions that share the class could see each other's static state. */
    static boolean survives(@Nullable ClassNode node) {
        if (node == null || !ClassShapes.hasOwnStatics(node) || !keepsItsInitialiser(node)) {
            return false;
        }
        return node.fields.stream().anyMatch(field -> !isHarmless(node, field));
    }

    private static boolean isHarmless(ClassNode node, FieldNode field) {
        String own = "L" + node.name + ";";
        boolean value = Type.getType(field.desc).getSort() < Type.ARRAY
                || VALUES.contains(field.desc)
                || field.desc.equals(own)
                || field.desc.equals("[" + own);
        return value && (field.access & Opcodes.ACC_FINAL) != 0;
    }

    private static int zero(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> Opcodes.LCONST_0;
            case Type.FLOAT -> Opcodes.FCONST_0;
            case Type.DOUBLE -> Opcodes.DCONST_0;
            case Type.OBJECT, Type.ARRAY -> Opcodes.ACONST_NULL;
            default -> Opcodes.ICONST_0;
        };
    }
}
