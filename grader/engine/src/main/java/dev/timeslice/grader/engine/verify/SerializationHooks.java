package dev.timeslice.grader.engine.verify;

import java.util.Set;
import org.objectweb.asm.tree.MethodNode;

/**
 * Methods that object streams call by name. No exercise has object streams, so they could only ever run if something
 * else went wrong; they are taken out all the same.
 */
final class SerializationHooks {
    private static final Set<String> HOOKS = Set.of(
            "readObject(Ljava/io/ObjectInputStream;)V",
            "readObjectNoData()V",
            "writeObject(Ljava/io/ObjectOutputStream;)V",
            "readResolve()Ljava/lang/Object;",
            "writeReplace()Ljava/lang/Object;",
            "readExternal(Ljava/io/ObjectInput;)V",
            "writeExternal(Ljava/io/ObjectOutput;)V");

    private SerializationHooks() {}

    static boolean isHook(MethodNode method) {
        return HOOKS.contains(method.name + method.desc);
    }
}
