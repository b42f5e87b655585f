/** The public checks of ipc/three-servers, with stored results. */
@NullMarked
package dev.timeslice.publicchecks.ipc.threeservers;

import org.jspecify.annotations.NullMarked;
