/** The checks of thread/race that students have, its scenarios, and the code that they break. */
@NullMarked
package dev.timeslice.publicchecks.thread.race;

import org.jspecify.annotations.NullMarked;
