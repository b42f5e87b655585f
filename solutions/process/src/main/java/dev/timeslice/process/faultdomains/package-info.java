/**
 * Exercise process/fault-domains: who dies when something goes wrong, how its end is read, and who starts it again.
 */
@NullMarked
package dev.timeslice.process.faultdomains;

import org.jspecify.annotations.NullMarked;
