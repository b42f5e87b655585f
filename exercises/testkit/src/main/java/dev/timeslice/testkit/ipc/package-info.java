/**
 * Stories about pipes: operations, what each of them has to answer, and the smallest story in which a pipe goes wrong.
 */
@NullMarked
package dev.timeslice.testkit.ipc;

import org.jspecify.annotations.NullMarked;
