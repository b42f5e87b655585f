/** The commands: each parses its words, maps them to the engine's terms, and delegates. */
@NullMarked
package dev.timeslice.grader.cli;

import org.jspecify.annotations.NullMarked;
