/** What the rubric of ipc/three-servers stores is what the reference does. */
@NullMarked
package dev.timeslice.ipc.threeservers;

import org.jspecify.annotations.NullMarked;
