/** The public checks of process/address-space, with stored results. */
@NullMarked
package dev.timeslice.publicchecks.process.addressspace;

import org.jspecify.annotations.NullMarked;
