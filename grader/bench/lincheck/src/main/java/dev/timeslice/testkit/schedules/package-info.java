/**
 * Stands in for two classes of the kit where Lincheck controls the threads: before the kit on a class path, it gives
 * scenarios threads of the JDK. And measures what the kit itself found.
 */
@NullMarked
package dev.timeslice.testkit.schedules;

import org.jspecify.annotations.NullMarked;
