/** The hidden checks and structural rules of process/fault-domains. */
@NullMarked
package dev.timeslice.hiddenchecks.process.faultdomains;

import org.jspecify.annotations.NullMarked;
