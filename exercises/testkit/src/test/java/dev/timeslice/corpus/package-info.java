/** Small classes of our own, right and wrong, that play the code under test in the kit's tests. */
@NullMarked
package dev.timeslice.corpus;

import org.jspecify.annotations.NullMarked;
