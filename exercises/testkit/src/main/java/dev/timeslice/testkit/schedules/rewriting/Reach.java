package dev.timeslice.testkit.schedules.rewriting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/** Which classes of a program a scenario can reach. */
final class Reach {
    private final ClassFiles files;

    Reach(ClassFiles files) {
        this.files = files;
    }

    /** The scenario and all classes that it names, that these name, and so on, by binary name. */
    SortedSet<String> from(String scenario) {
        SortedSet<String> reached = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(scenario);
        while (!open.isEmpty()) {
            String name = open.remove();
            byte[] file = seen.add(name) ? files.classFile(name) : null;
            if (file != null) {
                reached.add(name);
                open.addAll(named(file));
            }
        }
        return reached;
    }

    private static Set<String> named(byte[] file) {
        Set<String> names = new HashSet<>();
        Remapper noting = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                names.add(internalName.replace('/', '.'));
                return internalName;
            }
        };
        new ClassReader(file).accept(new WithoutSurroundings(noting), ClassReader.SKIP_DEBUG);
        return names;
    }

    /** The classes around a class, such as the test that a scenario is nested in, are named but not used. */
    private static final class WithoutSurroundings extends ClassRemapper {
        WithoutSurroundings(Remapper remapper) {
            super(Opcodes.ASM9, new ClassNode(), remapper);
        }

        @Override
        public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {}

        @Override
        public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {}

        @Override
        public void visitNestHost(String nestHost) {}

        @Override
        public void visitNestMember(String nestMember) {}
    }
}
