/** The hidden checks of thread/race: schedules that have to fail, code that must not, structure. */
@NullMarked
package dev.timeslice.hiddenchecks.thread.race;

import org.jspecify.annotations.NullMarked;
