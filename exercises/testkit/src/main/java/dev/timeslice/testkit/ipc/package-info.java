/**
 * Stories about pipes, about their ends and about messages in them: what happens, what each step has to answer, and the smallest story that
 * goes wrong. {@link dev.timeslice.testkit.ipc.SharedPipeRun} runs whole processes instead.
 */
@NullMarked
package dev.timeslice.testkit.ipc;

import org.jspecify.annotations.NullMarked;
