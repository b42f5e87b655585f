package dev.timeslice.testkit.paging;

import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import java.util.List;
import java.util.function.Function;

/**
 * The machine that a story begins with: frames of 4 bytes, and one process, A, that has pages from page 1 on. Byte {@code i}
 * of page {@code p} is {@code 10 * p + i}.
 *
 * @param frames how many there are in physical memory, A's own included
 * @param pages what page 1, page 2 and so on are for
 */
public record PagingPlan(int frames, List<PageKind> pages) {
    /** Bytes in a page and in a frame. */
    public static final int PAGE_SIZE = 4;

    /** The process that is there at the beginning. */
    public static final String FIRST = "A";

    public PagingPlan {
        pages = List.copyOf(pages);
        if (frames < pages.size()) {
            throw new IllegalArgumentException(frames + " frames for " + pages.size() + " pages");
        }
    }

    public static PagingPlan of(int frames, PageKind... pages) {
        return new PagingPlan(frames, List.of(pages));
    }

    /** A machine on which nothing has happened yet. */
    PagingMachine machine(Function<? super FrameTable, ? extends ForkStrategy> strategy) {
        return new PagingMachine(this, strategy);
    }

    boolean has(int page) {
        return page >= 1 && page <= pages.size();
    }

    PageKind kind(int page) {
        return pages.get(page - 1);
    }

    static byte first(int page, int offset) {
        return (byte) (10 * page + offset);
    }

    String described() {
        StringBuilder text =
                new StringBuilder(frames + " frames of " + PAGE_SIZE + " bytes; process " + FIRST + " has ");
        for (int page = 1; page <= pages.size(); page++) {
            text.append(page == 1 ? "page " : ", page ")
                    .append(page)
                    .append(' ')
                    .append(kind(page));
        }
        return text.append("; page p begins at address ")
                .append(PAGE_SIZE)
                .append(" * p")
                .toString();
    }
}
