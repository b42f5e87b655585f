/** The hidden checks of thread/primitives: threads brought to wait, schedule after schedule, structure. */
@NullMarked
package dev.timeslice.hiddenchecks.thread.primitives;

import org.jspecify.annotations.NullMarked;
