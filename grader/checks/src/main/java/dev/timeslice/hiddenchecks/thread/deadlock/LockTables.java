package dev.timeslice.hiddenchecks.thread.deadlock;

import dev.timeslice.model.sync.LockTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Tables of a few threads and locks: all of them, those with the fewest facts first, and some larger ones by chance. */
final class LockTables {
    private static final int LARGE = 1_500;

    private LockTables() {}

    /** Every table of up to three threads and three locks, then seeded ones of up to seven. */
    static List<LockTable> upToThreeThenSome(Random random) {
        List<LockTable> tables = new ArrayList<>();
        for (int size = 1; size <= 3; size++) {
            tables.addAll(all(size));
        }
        tables.sort(Comparator.comparingInt(
                table -> table.owners().size() + table.waits().size()));
        for (int i = 0; i < LARGE; i++) {
            tables.add(byChance(random, 3 + i % 5));
        }
        return tables;
    }

    /** Threads that wait for each other all the way round, and nothing else; one alone waits for itself. */
    static LockTable ring(int threads) {
        Map<String, String> owners = new TreeMap<>();
        Map<String, String> waits = new TreeMap<>();
        for (int i = 0; i < threads; i++) {
            owners.put(lock(i), thread(i));
            waits.put(thread(i), lock((i + 1) % threads));
        }
        return new LockTable(owners, waits);
    }

    private static List<LockTable> all(int size) {
        List<LockTable> tables = new ArrayList<>();
        int[] digits = new int[2 * size];
        do {
            tables.add(of(digits));
        } while (countUp(digits, size));
        return tables;
    }

    private static LockTable byChance(Random random, int size) {
        int[] digits = new int[2 * size];
        for (int place = 0; place < digits.length; place++) {
            // Mostly owned and waiting, so that there are cycles.
            digits[place] = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(size);
        }
        return of(digits);
    }

    /** The first half says who has each lock, the second what each thread waits for; 0 is nobody, or nothing. */
    private static LockTable of(int[] digits) {
        int size = digits.length / 2;
        Map<String, String> owners = new TreeMap<>();
        Map<String, String> waits = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (digits[i] > 0) {
                owners.put(lock(i), thread(digits[i] - 1));
            }
            if (digits[size + i] > 0) {
                waits.put(thread(i), lock(digits[size + i] - 1));
            }
        }
        return new LockTable(owners, waits);
    }

    static String thread(int number) {
        return Character.toString('A' + number);
    }

    static String lock(int number) {
        return Character.toString('p' + number);
    }

    private static boolean countUp(int[] digits, int highest) {
        for (int place = digits.length - 1; place >= 0; place--) {
            if (digits[place] < highest) {
                digits[place]++;
                return true;
            }
            digits[place] = 0;
        }
        return false;
    }
}
