/** The reference for process/process-table: one plain class for each class of the exercise. */
@NullMarked
package dev.timeslice.process.processtable;

import org.jspecify.annotations.NullMarked;
