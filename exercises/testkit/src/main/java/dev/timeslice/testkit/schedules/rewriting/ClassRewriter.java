package dev.timeslice.testkit.schedules.rewriting;

import dev.timeslice.testkit.schedules.control.Places;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites one class file after the other. */
final class ClassRewriter {
    private final ClassShapes shapes;
    private final Places places;
    private final Substitutes substitutes = new Substitutes();

    ClassRewriter(ClassShapes shapes, Places places) {
        this.shapes = shapes;
        this.places = places;
    }

    /**
     * The class file of the same class under control.
     *
     * @throws Uncontrollable if it does what cannot be controlled
     */
    byte[] rewritten(byte[] file) {
        ClassNode node = new ClassNode();
        new ClassReader(file).accept(new ClassRemapper(node, substitutes), 0);
        Refusals refusals = new Refusals(node, substitutes, shapes);
        StaticState.rewrite(node);
        DefaultHashCode.give(node);
        Sites sites = new Sites(node.name, places);
        List<MethodNode> open = new ArrayList<>(node.methods);
        List<MethodNode> bridges = new ArrayList<>();
        while (!open.isEmpty()) {
            for (MethodNode method : open) {
                refusals.check(method);
                if (!method.name.equals(StaticState.RESET)) {
                    new HandleRewriter(node, bridges).rewrite(method);
                    new MethodRewriter(node, method, shapes, sites).rewrite();
                }
            }
            node.methods.addAll(bridges);
            open = List.copyOf(bridges);
            bridges.clear();
        }
        // The hooks have no branches, so the frames that the compiler wrote stay right.
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }
}
