package dev.timeslice.grader.engine.verify;

import org.objectweb.asm.Opcodes;

/**
 * A class that declares the member which was asked for.
 *
 * @param type the declaring class
 * @param own whether it belongs to the submission
 * @param access the member's flags there
 */
record Declaration(TypeShape type, boolean own, int access) {

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isPrivate() {
        return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    /** Whether whoever can name the declaring class can call the member through it. */
    boolean isPublicAndVirtual() {
        return (access & Opcodes.ACC_PUBLIC) != 0 && !isStatic();
    }
}
