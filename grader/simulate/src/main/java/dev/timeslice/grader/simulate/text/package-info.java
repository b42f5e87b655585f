/** What a simulation says to people, in both languages of the course. */
@NullMarked
package dev.timeslice.grader.simulate.text;

import org.jspecify.annotations.NullMarked;
