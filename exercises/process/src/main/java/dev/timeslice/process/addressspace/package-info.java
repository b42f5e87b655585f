/**
 * Exercise process/address-space: how a process's addresses become physical ones, and what happens when they cannot.
 */
@NullMarked
package dev.timeslice.process.addressspace;

import org.jspecify.annotations.NullMarked;
