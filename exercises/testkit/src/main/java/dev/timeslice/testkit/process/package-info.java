/**
 * Stories about a process table: who is made, ends, waits and is killed, what each step has to answer, and what the table
 * has to say afterwards.
 *
 * <p>Start with {@link dev.timeslice.testkit.process.ProcessStory}.
 */
@NullMarked
package dev.timeslice.testkit.process;

import org.jspecify.annotations.NullMarked;
