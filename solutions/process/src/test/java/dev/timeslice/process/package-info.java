/** What the tests of this unit's references have in common. */
@NullMarked
package dev.timeslice.process;

import org.jspecify.annotations.NullMarked;
