/** The hidden checks and structural rules of process/process-table. */
@NullMarked
package dev.timeslice.hiddenchecks.process.processtable;

import org.jspecify.annotations.NullMarked;
