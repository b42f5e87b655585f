/**
 * Stories about tasks that make each other by clone flags: what each of them has for itself, and what it has in common
 * with others, as a table; and the shortest story in which a task factory goes wrong.
 *
 * <p>Start with {@link dev.timeslice.testkit.tasks.TaskStory}.
 */
@NullMarked
package dev.timeslice.testkit.tasks;

import org.jspecify.annotations.NullMarked;
