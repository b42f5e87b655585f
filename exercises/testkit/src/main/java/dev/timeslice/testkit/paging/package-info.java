/**
 * Stories about processes whose pages a fork strategy duplicates: what each step has to answer, and what has to hold of all
 * page tables, reference counts and bytes after it.
 *
 * <p>Start with {@link dev.timeslice.testkit.paging.PagingStory}. A failure shows the story and the page tables before and
 * after its last step; through {@link dev.timeslice.testkit.paging.PagingComparison} it is the shortest one.
 */
@NullMarked
package dev.timeslice.testkit.paging;

import org.jspecify.annotations.NullMarked;
