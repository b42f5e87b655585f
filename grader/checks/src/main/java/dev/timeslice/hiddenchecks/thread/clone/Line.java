package dev.timeslice.hiddenchecks.thread.clone;

import dev.timeslice.model.program.Instruction;

/**
 * A line of a program.
 *
 * @param text as people read it
 */
record Line(String text, Instruction instruction) {}
