/** The hidden checks and structural rules of process/address-space. */
@NullMarked
package dev.timeslice.hiddenchecks.process.addressspace;

import org.jspecify.annotations.NullMarked;
