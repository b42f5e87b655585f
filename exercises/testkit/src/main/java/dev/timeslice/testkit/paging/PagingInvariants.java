package dev.timeslice.testkit.paging;

import static dev.timeslice.testkit.paging.PagingPlan.PAGE_SIZE;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.testkit.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What has to hold of all tables, counts and bytes between any two steps; tells the first thing that does not. */
final class PagingInvariants {
    private final PagingPlan plan;
    private final PagingMachine machine;
    private final ExpectedBytes expected;
    /** The first entry that refers to a frame, and how many there are. */
    private final Map<Integer, Owner> owners = new HashMap<>();

    private final Map<Integer, Integer> entries = new HashMap<>();

    private record Owner(String process, int page, PageEntry entry) {
        boolean writes() {
            return entry.rights() == Rights.READ_WRITE;
        }
    }

    private PagingInvariants(PagingPlan plan, PagingMachine machine, ExpectedBytes expected) {
        this.plan = plan;
        this.machine = machine;
        this.expected = expected;
    }

    static Optional<Message> firstBroken(PagingPlan plan, PagingMachine machine, ExpectedBytes expected) {
        return new PagingInvariants(plan, machine, expected).firstBroken();
    }

    private Optional<Message> firstBroken() {
        return tablesAreApart()
                .or(this::everyProcessHasItsPages)
                .or(this::entriesAreAllowed)
                .or(this::countsAreRight)
                .or(this::bytesAreRight);
    }

    private Optional<Message> tablesAreApart() {
        for (Map.Entry<String, PageMap> table : machine.tables().entrySet()) {
            for (Map.Entry<String, PageMap> other :
                    machine.tables().headMap(table.getKey()).entrySet()) {
                if (table.getValue() == other.getValue()) {
                    return broken(
                            "%s and %s have one and the same page table: what is changed for one is changed for the other.",
                            "프로세스 %s, %s: 페이지 테이블 하나를 함께 쓰고 있습니다. 한쪽을 바꾸면 다른 쪽도 바뀝니다.", other.getKey(), table.getKey());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Message> everyProcessHasItsPages() {
        for (Map.Entry<String, PageMap> table : machine.tables().entrySet()) {
            String process = table.getKey();
            if (!expected.isAlive(process)) {
                return broken(
                        "%s has ended, but its page table still has %d pages.",
                        "프로세스 %s: 끝났는데 페이지 테이블에 아직 페이지 %d개가 남아 있습니다.",
                        process,
                        table.getValue().size());
            }
            for (int page = 1; page <= plan.pages().size(); page++) {
                if (table.getValue().get(page) == null) {
                    return broken("%s has lost page %d.", "프로세스 %s의 페이지 %d: 사라졌습니다.", process, page);
                }
            }
            for (int page : table.getValue().entries().keySet()) {
                if (!plan.has(page)) {
                    return broken(
                            "%s has page %d, which nobody gave it.",
                            "프로세스 %s의 페이지 %d: 아무도 주지 않은 페이지입니다.", process, page);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Message> entriesAreAllowed() {
        for (Map.Entry<String, PageMap> table : machine.tables().entrySet()) {
            for (Map.Entry<Integer, PageEntry> line : table.getValue().entries().entrySet()) {
                Owner owner = new Owner(table.getKey(), line.getKey(), line.getValue());
                Optional<Message> broken = wrongUse(owner).or(() -> wrongEntry(owner));
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Message> wrongUse(Owner owner) {
        int frame = owner.entry().frame();
        if (machine.frames().references(frame) == 0) {
            return broken(
                    "Page %d of %s lies in frame %d, but that frame is free: the next process may be given it too.",
                    "페이지 %d(프로세스 %s)의 프레임 %d: 비어 있는 프레임으로 되어 있습니다. 다음 프로세스도 이 프레임을 받을 수 있습니다.",
                    owner.page(),
                    owner.process(),
                    frame);
        }
        entries.merge(frame, 1, Integer::sum);
        Owner first = owners.putIfAbsent(frame, owner);
        boolean meant = plan.kind(owner.page()).isShared() && first != null && first.page() == owner.page();
        if (first != null && !meant && (first.writes() || owner.writes())) {
            Owner writer = first.writes() ? first : owner;
            Owner other = first.writes() ? owner : first;
            return broken(
                    "Frame %d belongs to page %d of %s, which may write it, and to page %d of %s at the same time.",
                    "프레임 %d: 페이지 %d(프로세스 %s)에서 쓸 수 있는데 동시에 페이지 %d(프로세스 %s)도 이 프레임에 있습니다.",
                    frame,
                    writer.page(),
                    writer.process(),
                    other.page(),
                    other.process());
        }
        return Optional.empty();
    }

    private Optional<Message> wrongEntry(Owner owner) {
        PageKind kind = plan.kind(owner.page());
        PageEntry entry = owner.entry();
        if (kind == PageKind.DATA) {
            boolean canBeWritten =
                    entry.rights() == Rights.READ_WRITE || (entry.rights() == Rights.READ && entry.copyOnWrite());
            return canBeWritten && !entry.shared()
                    ? Optional.empty()
                    : broken(
                            "Page %d of %s holds data of its own, but its entry says %s: it has to be rw-, or r-- and copied on write.",
                            "페이지 %d(프로세스 %s): 자기만의 데이터인데 항목이 %s입니다. rw-이거나, r--이면서 쓰기 시 복사되어야 합니다.",
                            owner.page(),
                            owner.process(),
                            shown(entry));
        }
        if (!entry.equals(kind.entry(entry.frame()))) {
            return broken(
                    "Page %d of %s holds %s, and a fork leaves such an entry as it is; but it says %s.",
                    "페이지 %d(프로세스 %s)의 내용은 %s이며, fork는 이런 항목을 그대로 둡니다. 그런데 항목이 %s입니다.",
                    owner.page(),
                    owner.process(),
                    kind,
                    shown(entry));
        }
        if (entry.frame() != machine.firstFrame(owner.page())) {
            return broken(
                    "Page %d of %s holds %s, which is never copied, but it lies in frame %d and not in frame %d any more.",
                    "페이지 %d(프로세스 %s)의 내용은 %s이므로 복사하지 않습니다. 그런데 프레임 %d에 있고, 원래 자리는 프레임 %d입니다.",
                    owner.page(),
                    owner.process(),
                    kind,
                    entry.frame(),
                    machine.firstFrame(owner.page()));
        }
        return Optional.empty();
    }

    private static String shown(PageEntry entry) {
        return entry.rights()
                + (entry.copyOnWrite() ? ", copy on write" : "")
                + (entry.shared() ? ", shared memory" : "");
    }

    private Optional<Message> countsAreRight() {
        for (int frame = 0; frame < machine.frames().frames(); frame++) {
            int counted = machine.frames().references(frame);
            int actual = entries.getOrDefault(frame, 0);
            if (counted > 0 && actual == 0) {
                return broken(
                        "Frame %d is in no page table, but its reference count is %d: it has leaked.",
                        "프레임 %d: 어느 페이지 테이블에도 없는데 참조 횟수가 %d입니다. 누수된 프레임입니다.", frame, counted);
            }
            if (counted != actual) {
                return broken(
                        "The reference count of frame %d is %d, but the number of entries that refer to it is %d.",
                        "프레임 %d: 참조 횟수는 %d인데, 이 프레임을 가리키는 항목의 수는 %d입니다.", frame, counted, actual);
            }
        }
        return Optional.empty();
    }

    private Optional<Message> bytesAreRight() {
        for (String process : expected.processes()) {
            for (int page = 1; page <= plan.pages().size(); page++) {
                for (int offset = 0; offset < PAGE_SIZE; offset++) {
                    byte right = expected.at(process, page, offset);
                    Byte actual = machine.read(process, page, offset);
                    if (actual == null || actual != right) {
                        return broken(
                                "%s reads %s at address %d, and has to read %s.",
                                "프로세스 %s: %3$d번지에서 %2$s 값을 읽습니다. 읽어야 할 값은 %4$s입니다.",
                                process,
                                actual == null ? "nothing" : "" + Byte.toUnsignedInt(actual),
                                page * PAGE_SIZE + offset,
                                "" + Byte.toUnsignedInt(right));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> broken(String en, String ko, Object... values) {
        return Optional.of(Message.of(en, ko).with(values));
    }
}
