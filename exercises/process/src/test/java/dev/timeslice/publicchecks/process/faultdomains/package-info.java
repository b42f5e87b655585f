/** The public checks of process/fault-domains, with stored results. */
@NullMarked
package dev.timeslice.publicchecks.process.faultdomains;

import org.jspecify.annotations.NullMarked;
