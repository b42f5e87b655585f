package dev.timeslice.testkit.schedules.rewriting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Looks up what the program's classes declare, without loading them. */
final class ClassShapes {
    private final ClassFiles files;
    private final Map<String, Optional<ClassNode>> nodes = new HashMap<>();

    ClassShapes(ClassFiles files) {
        this.files = files;
    }

    /** A field as the class with this name declares it. */
    record Declared(String owner, FieldNode field) {
        boolean is(int access) {
            return (field.access & access) != 0;
        }
    }

    /** The class, without code that it inherits; null if it is not the program's. */
    @Nullable
    ClassNode node(String internalName) {
        return nodes.computeIfAbsent(internalName, this::read).orElse(null);
    }

    private Optional<ClassNode> read(String internalName) {
        byte[] file = files.classFile(internalName.replace('/', '.'));
        if (file == null) {
            return Optional.empty();
        }
        ClassNode node = new ClassNode();
        new ClassReader(file).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return Optional.of(node);
    }

    /** The field that an access means, as the JVM looks it up; null if it is not the program's. */
    @Nullable
    Declared field(@Nullable String owner, String name, String descriptor) {
        ClassNode node = owner == null ? null : node(owner);
        if (node == null) {
            return null;
        }
        for (FieldNode field : node.fields) {
            if (field.name.equals(name) && field.desc.equals(descriptor)) {
                return new Declared(node.name, field);
            }
        }
        for (String inherited : node.interfaces) {
            Declared found = field(inherited, name, descriptor);
            if (found != null) {
                return found;
            }
        }
        return field(node.superName, name, descriptor);
    }

    /** The class that a call comes to: the one that it names, or the first that is not the program's if none declares it. */
    String inheritedFrom(String owner, String name, String descriptor) {
        ClassNode node = node(owner);
        if (node == null || node.superName == null || declares(node, name, descriptor)) {
            return owner;
        }
        return inheritedFrom(node.superName, name, descriptor);
    }

    private static boolean declares(ClassNode node, String name, String descriptor) {
        return node.methods.stream().anyMatch(method -> method.name.equals(name) && method.desc.equals(descriptor));
    }

    /** Whether using this class for the first time runs code, of it or of a class that it extends. */
    boolean hasStatics(@Nullable String name) {
        ClassNode node = name == null ? null : node(name);
        return node != null && (hasOwnStatics(node) || hasStatics(node.superName));
    }

    /** Whether it is one of the program's classes whose static fields the virtual machine initialises. */
    boolean keepsItsInitialiser(String name) {
        ClassNode node = node(name);
        return node != null && StaticState.keepsItsInitialiser(node);
    }

    static boolean hasOwnStatics(ClassNode node) {
        for (MethodNode method : node.methods) {
            if (method.name.equals("<clinit>")) {
                return true;
            }
        }
        for (FieldNode field : node.fields) {
            if ((field.access & Opcodes.ACC_STATIC) != 0 && field.value == null) {
                return true;
            }
        }
        return false;
    }
}
