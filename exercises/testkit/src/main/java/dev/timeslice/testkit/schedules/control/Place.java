package dev.timeslice.testkit.schedules.control;

/**
 * A variable, or a line that accesses elements of arrays or the contents of collections: what the race detector speaks of.
 *
 * @param number its position in {@link Places}
 * @param key the same in every run of the same code: it names what becomes a schedule point
 * @param name as it is shown: the field's name, or empty where the object has to be named instead
 * @param isVolatile whether its accesses synchronise
 */
public record Place(int number, String key, String name, boolean isVolatile) {}
