/**
 * Exercise process/process-table: who is whose child, which number it has, and what is left of it when it has ended.
 */
@NullMarked
package dev.timeslice.process.processtable;

import org.jspecify.annotations.NullMarked;
