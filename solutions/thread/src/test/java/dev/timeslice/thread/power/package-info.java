/** How often the checks of this unit accuse a right solution: measured, added up over many sittings, and kept. */
@NullMarked
package dev.timeslice.thread.power;

import org.jspecify.annotations.NullMarked;
