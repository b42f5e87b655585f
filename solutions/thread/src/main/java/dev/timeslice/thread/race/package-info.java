/** Exercise thread/race: schedules that break code, and code that no schedule breaks. */
@NullMarked
package dev.timeslice.thread.race;

import org.jspecify.annotations.NullMarked;
