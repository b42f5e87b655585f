/** What the tests of this unit's references share. */
@NullMarked
package dev.timeslice.ipc;

import org.jspecify.annotations.NullMarked;
