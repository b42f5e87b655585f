/** The public checks of process/fork. */
@NullMarked
package dev.timeslice.publicchecks.process.fork;

import org.jspecify.annotations.NullMarked;
