/**
 * Second station: sources become class files that still have the stub's public face.
 */
@NullMarked
package dev.timeslice.grader.engine.compile;

import org.jspecify.annotations.NullMarked;
