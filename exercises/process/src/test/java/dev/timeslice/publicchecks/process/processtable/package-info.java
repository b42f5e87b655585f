/** The public checks of process/process-table, with stored results. */
@NullMarked
package dev.timeslice.publicchecks.process.processtable;

import org.jspecify.annotations.NullMarked;
