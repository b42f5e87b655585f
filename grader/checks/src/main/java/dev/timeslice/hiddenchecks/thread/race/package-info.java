/** The hidden checks of thread/race: code that must not fail, structure. */
@NullMarked
package dev.timeslice.hiddenchecks.thread.race;

import org.jspecify.annotations.NullMarked;
