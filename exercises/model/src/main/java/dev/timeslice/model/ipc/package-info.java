/**
 * How processes of the model talk to each other; each channel is a part that an exercise can replace.
 */
@NullMarked
package dev.timeslice.model.ipc;

import org.jspecify.annotations.NullMarked;
