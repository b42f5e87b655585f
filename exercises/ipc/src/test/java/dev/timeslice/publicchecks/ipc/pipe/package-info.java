/** The public checks of ipc/pipe, with stored results. */
@NullMarked
package dev.timeslice.publicchecks.ipc.pipe;

import org.jspecify.annotations.NullMarked;
