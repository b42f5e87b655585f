/**
 * What the stations say to students, by key and in both languages; start at {@link dev.timeslice.grader.engine.text.Messages}.
 */
@NullMarked
package dev.timeslice.grader.engine.text;

import org.jspecify.annotations.NullMarked;
