package dev.timeslice.testkit.schedules.rewriting;

import dev.timeslice.testkit.schedules.control.Places;

/** Numbers the places of one class. */
final class Sites {
    private final String className;
    private final Places places;
    private int unnamed;

    Sites(String internalName, Places places) {
        this.className = internalName.replace('/', '.');
        this.places = places;
    }

    int field(ClassShapes.Declared field) {
        String name = field.field().name;
        boolean isVolatile = field.is(org.objectweb.asm.Opcodes.ACC_VOLATILE);
        return places.of(field.owner().replace('/', '.') + "." + name, name, isVolatile)
                .number();
    }

    void noteLookAtLocks() {
        places.noteLookAtLocks();
    }

    /** An access of what has no name: an element of an array, or the contents of a collection. */
    int next() {
        unnamed++;
        return places.of(className + "#" + unnamed, "", false).number();
    }
}
