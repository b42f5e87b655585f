package dev.timeslice.hiddenchecks.thread.deadlock;

import dev.timeslice.model.sync.UnitTable;
import dev.timeslice.model.sync.UnitTable.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Tables of a few threads and units: small ones all, the smallest numbers first, and some larger ones by chance. */
final class UnitTables {
    private static final int LARGE = 1_500;

    private UnitTables() {}

    /** How much of a share is requested at once and how much later. */
    enum Needs {
        REQUESTED,
        CLAIMED
    }

    /** All with one kind and up to three threads, then seeded ones with up to three kinds and five threads. */
    static List<UnitTable> smallThenSome(Needs needs, Random random) {
        List<UnitTable> tables = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            int[] digits = new int[1 + 2 * threads];
            do {
                tables.add(of(digits, 1, threads, needs));
            } while (countUp(digits));
        }
        // Of one size first those whose first threads can end: there who gives nothing back fails, and who looks once
        // does not.
        Collections.reverse(tables);
        tables.sort(Comparator.comparingInt(UnitTables::size));
        for (int i = 0; i < LARGE; i++) {
            int kinds = 1 + i % 3;
            int threads = 2 + i % 4;
            int[] digits = new int[kinds * (1 + 2 * threads)];
            for (int place = 0; place < digits.length; place++) {
                digits[place] = random.nextInt(place < kinds ? 2 : 3);
            }
            tables.add(of(digits, kinds, threads, needs));
        }
        return tables;
    }

    private static int size(UnitTable table) {
        int size = sum(table.free()) + 10 * table.shares().size();
        for (Share share : table.shares()) {
            size += sum(share.claims());
        }
        return size;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static UnitTable of(int[] digits, int kinds, int threads, Needs needs) {
        List<Share> shares = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int from = kinds * (1 + 2 * thread);
            List<Integer> holds = list(digits, from, kinds);
            List<Integer> wants = list(digits, from + kinds, kinds);
            Share asked = Share.of(LockTables.thread(thread), holds, wants);
            shares.add(
                    needs == Needs.REQUESTED
                            ? asked
                            : new Share(asked.thread(), holds, list(new int[kinds], 0, kinds), asked.claims()));
        }
        return new UnitTable(list(digits, 0, kinds), shares);
    }

    private static List<Integer> list(int[] digits, int from, int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(digits[from + i]);
        }
        return numbers;
    }

    private static boolean countUp(int[] digits) {
        for (int place = digits.length - 1; place >= 0; place--) {
            if (digits[place] < 2) {
                digits[place]++;
                return true;
            }
            digits[place] = 0;
        }
        return false;
    }
}
