package dev.timeslice.testkit.memory;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.ProcessSpace;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.testkit.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What has to hold of all page tables and of the pool between any two steps; tells the first thing that does not. */
final class MemoryInvariants {
    private final MemoryMachine machine;
    private final PageTables tables;
    /** The first mapping of a frame that was come across, and how many there are. */
    private final Map<Integer, Owner> owners = new HashMap<>();

    private final Map<Integer, Integer> mappings = new HashMap<>();

    private record Owner(String process, PageMapping mapping) {}

    private MemoryInvariants(MemoryMachine machine, PageTables tables) {
        this.machine = machine;
        this.tables = tables;
    }

    /** The first invariant that is broken; {@code tables} are the machine's, as they are now. */
    static Optional<Message> firstBroken(MemoryMachine machine, PageTables tables) {
        return new MemoryInvariants(machine, tables).firstBroken();
    }

    private Optional<Message> firstBroken() {
        return codeStays()
                .or(this::writableIsPrivateAndMappedIsInUse)
                .or(this::whatIsInUseIsMapped)
                .or(this::countsAreRight)
                .or(this::tablesAreWhatIsTranslated);
    }

    private Optional<Message> codeStays() {
        for (int frame : machine.codeFrames()) {
            if (!machine.pool().isInUse(frame)) {
                return broken(
                        "Frame %d holds the program's code, which is the kernel's, but it was given back to the pool.",
                        "프레임 %d에는 커널이 가진 프로그램의 코드가 있는데, 풀에 반납되었습니다.", frame);
            }
        }
        return Optional.empty();
    }

    private Optional<Message> writableIsPrivateAndMappedIsInUse() {
        for (Map.Entry<String, List<PageMapping>> table : tables.tables().entrySet()) {
            for (PageMapping mapping : table.getValue()) {
                Optional<Message> broken = added(table.getKey(), mapping);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Message> added(String process, PageMapping mapping) {
        int frame = mapping.frame();
        if (!machine.pool().isInUse(frame)) {
            return broken(
                    "Frame %d is page %d of %s, but it is free: the next process may be given it too.",
                    "프레임 %d: %3$s의 페이지 %2$d인데 비어 있는 프레임으로 되어 있습니다. 다음 프로세스도 이 프레임을 받을 수 있습니다.",
                    frame,
                    mapping.page(),
                    process);
        }
        mappings.merge(frame, 1, Integer::sum);
        boolean writable = mapping.rights() == Rights.READ_WRITE;
        if (writable && machine.codeFrames().contains(frame)) {
            return broken(
                    "Frame %d holds the program's code, but %s may write it, as its page %d.",
                    "프레임 %d에는 프로그램의 코드가 있는데, %s의 페이지 %d에서 쓸 수 있습니다.", frame, process, mapping.page());
        }
        Owner first = owners.putIfAbsent(frame, new Owner(process, mapping));
        if (first != null
                && (writable || first.mapping().rights() == Rights.READ_WRITE)
                && !machine.maker().isShared(frame)) {
            return broken(
                    "Frame %d can be reached twice, as page %d of %s and as page %d of %s, and it can be written.",
                    "쓸 수 있는 프레임 %d에 두 곳에서 닿습니다. %3$s의 페이지 %2$d, %5$s의 페이지 %4$d입니다.",
                    frame,
                    first.mapping().page(),
                    first.process(),
                    mapping.page(),
                    process);
        }
        return Optional.empty();
    }

    private Optional<Message> whatIsInUseIsMapped() {
        for (int frame = 0; frame < machine.pool().frames(); frame++) {
            if (machine.pool().isInUse(frame)
                    && !owners.containsKey(frame)
                    && !machine.codeFrames().contains(frame)) {
                return broken(
                        "Frame %d is in use, but no process maps it: it has leaked.",
                        "프레임 %d: 사용 중이지만 어떤 프로세스에도 매핑되어 있지 않습니다. 누수된 프레임입니다.", frame);
            }
        }
        return Optional.empty();
    }

    private Optional<Message> countsAreRight() {
        for (Map.Entry<Integer, Integer> mapped : mappings.entrySet()) {
            OptionalInt counted = machine.maker().references(mapped.getKey());
            if (counted.isPresent()
                    && counted.getAsInt() != mapped.getValue()
                    && !machine.codeFrames().contains(mapped.getKey())) {
                return broken(
                        "Frame %d is mapped %d times, but its reference count is %d.",
                        "프레임 %d: %d번 매핑되어 있는데 참조 횟수는 %d입니다.", mapped.getKey(), mapped.getValue(), counted.getAsInt());
            }
        }
        return Optional.empty();
    }

    /** Otherwise a table could say one thing and the hardware do another. */
    private Optional<Message> tablesAreWhatIsTranslated() {
        for (Map.Entry<String, ProcessSpace> entry : machine.spaces().entrySet()) {
            ProcessSpace space = entry.getValue();
            Map<Integer, PageMapping> byPage = new HashMap<>();
            tables.tables().getOrDefault(entry.getKey(), List.of()).forEach(line -> byPage.put(line.page(), line));
            int size = space.layout().pageSize();
            for (int page = 0; page < space.layout().pages(); page++) {
                PageMapping line = byPage.get(page);
                Translation answer = space.translate((long) page * size, Access.READ);
                boolean agrees = line == null
                        ? answer instanceof Translation.Fault
                        : new Translation.Mapped((long) line.frame() * size).equals(answer);
                if (!agrees) {
                    return broken(
                            "The page table of %s does not say what is translated: READ at page %d was answered by %s.",
                            "%s의 페이지 테이블이 실제 변환과 다릅니다. 페이지 %d에 대한 READ의 답은 %s입니다.", entry.getKey(), page, answer);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> broken(String en, String ko, Object... values) {
        return Optional.of(Message.of(en, ko).with(values));
    }
}
