package dev.timeslice.testkit.schedules.shims;

/** An object of no class in particular, made by {@code new Object()}; its hash code is the same in every run. */
public final class PlainObject {

    @Override
    public int hashCode() {
        return Hooks.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "java.lang.Object@" + Integer.toHexString(hashCode());
    }
}
