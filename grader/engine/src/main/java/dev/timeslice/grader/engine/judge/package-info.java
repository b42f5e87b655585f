/**
 * Fifth station: what was observed becomes one verdict a criterion.
 */
@NullMarked
package dev.timeslice.grader.engine.judge;

import org.jspecify.annotations.NullMarked;
