/**
 * Turns the class files of a program into ones that run under control: what threads can see of each other goes through
 * {@link dev.timeslice.testkit.schedules.shims.Hooks} and the classes beside it.
 *
 * <p>Line numbers and names of variables are kept, so that a debugger shows the program as it was written. Start with {@link
 * dev.timeslice.testkit.schedules.rewriting.Program}.
 */
@NullMarked
package dev.timeslice.testkit.schedules.rewriting;

import org.jspecify.annotations.NullMarked;
