package dev.timeslice.grader.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * Looks at what a class is, its methods' bodies apart. What is wrong here cannot be taken out of the class, so the class
 * is refused.
 */
final class ShapeInspector {
    private final AllowedUse allowed;
    private final ClassNode node;
    private final List<Spot> spots = new ArrayList<>();

    ShapeInspector(AllowedUse allowed, ClassNode node) {
        this.allowed = allowed;
        this.node = node;
    }

    /** What is wrong; empty if only bodies may be. */
    List<Spot> inspect() {
        int line = firstLine();
        if (node.superName != null) {
            part(line, "superclass", node.superName, type(node.superName));
        }
        orEmpty(node.interfaces).forEach(name -> part(line, "interface", name, type(name)));
        orEmpty(node.permittedSubclasses).forEach(name -> part(line, "permitted", name, type(name)));
        orEmpty(node.nestMembers).forEach(name -> part(line, "nest", name, type(name)));
        if (node.nestHostClass != null) {
            part(line, "nest", node.nestHostClass, type(node.nestHostClass));
        }
        for (RecordComponentNode component : orEmpty(node.recordComponents)) {
            part(line, "field", component.name, allowed.type(Type.getType(component.descriptor)));
            annotations(line, component.visibleAnnotations, component.invisibleAnnotations);
        }
        annotations(line, node.visibleAnnotations, node.invisibleAnnotations);
        for (FieldNode field : node.fields) {
            part(0, "field", field.name, allowed.type(Type.getType(field.desc)));
            annotations(0, field.visibleAnnotations, field.invisibleAnnotations);
        }
        node.methods.forEach(this::method);
        allowed.inherited(node.name).forEach(objection -> spots.add(new Spot(line, objection)));
        return List.copyOf(spots);
    }

    private void method(MethodNode method) {
        int line = firstLine(Stream.of(method));
        if ((method.access & Opcodes.ACC_NATIVE) != 0) {
            spots.add(new Spot(line, Wording.feature("native", SourceForm.shown(method.name))));
        }
        if (method.name.equals("finalize") && method.desc.equals("()V")) {
            spots.add(new Spot(line, Wording.feature("finalizer")));
        }
        if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            // There is no body to take out.
            new MethodInspector(allowed, method)
                    .inspect()
                    .forEach(spot -> part(spot.line(), "method", method.name, Optional.of(spot.objection())));
        }
        annotations(line, method.visibleAnnotations, method.invisibleAnnotations);
    }

    /**
     * Annotations have no power of their own, and nobody but a test framework looks for them; the framework's would ask
     * it to do something, so those are not accepted.
     */
    private void annotations(
            int line, @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
        Stream.concat(orEmpty(visible).stream(), orEmpty(invisible).stream())
                .map(annotation -> Type.getType(annotation.desc))
                .filter(type -> type.getClassName().startsWith("org.junit.")
                        || type.getClassName().startsWith("dev.timeslice.testkit."))
                .map(type -> Wording.type(type, Reasons.of(type.getClassName(), "")))
                .forEach(objection -> spots.add(new Spot(line, objection)));
    }

    private Optional<Objection> type(String internalName) {
        return allowed.type(Type.getObjectType(internalName));
    }

    private void part(int line, String key, String name, Optional<Objection> objection) {
        String simpleName = name.substring(name.lastIndexOf('/') + 1);
        objection.ifPresent(found -> spots.add(new Spot(line, Wording.partOfClass(key, simpleName, found))));
    }

    /** Where the class's code begins, which is the line of its name if it has no constructor. */
    private int firstLine() {
        return firstLine(node.methods.stream());
    }

    private static int firstLine(Stream<MethodNode> methods) {
        return methods.flatMap(ShapeInspector::lines)
                .mapToInt(number -> number.line)
                .min()
                .orElse(0);
    }

    private static Stream<LineNumberNode> lines(MethodNode method) {
        Stream.Builder<LineNumberNode> lines = Stream.builder();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                lines.add(number);
            }
        }
        return lines.build();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
