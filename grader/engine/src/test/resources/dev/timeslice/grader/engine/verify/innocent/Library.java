package dev.timeslice.scheduler.sample;

import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collections, streams, lambdas, method references, strings, arrays and numbers. */
class Library {
    private final Map<String, List<Integer>> index = new TreeMap<>(Comparator.reverseOrder());
    private final Deque<Integer> deque = new ArrayDeque<>();
    private final PriorityQueue<int[]> heap =
            new PriorityQueue<>(Comparator.<int[]>comparingInt(a -> a[0]).thenComparing(a -> a[1]));

    private static int sum(int... numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    String strings(String name) {
        StringBuilder builder = new StringBuilder();
        builder.append(name).append(1).append('c').append(2.5).insert(0, true).reverse();
        builder.setLength(builder.length() - 1);
        builder.setCharAt(0, builder.charAt(1));
        builder.deleteCharAt(0);
        String block = """
                {"name": "%s"}
                """.formatted(name);
        System.out.printf("%d %s%n", sum(1, 2, 3), block);
        System.out.println(builder);
        System.out.println();
        System.out.print('c');
        System.err.println(String.format(Locale.ROOT, "%5.2f", 1.5));
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return String.join(",", name.split(" "))
                + name.chars().filter(Character::isDigit).count()
                + new String(bytes, StandardCharsets.UTF_8)
                + (char) ('a' + 1)
                + builder.isEmpty()
                + builder.indexOf("a")
                + name.repeat(2).strip().toUpperCase()
                + String.valueOf(new char[] {'a'})
                + name.isBlank();
    }

    int collections() {
        deque.push(1);
        deque.addLast(2);
        deque.offerFirst(3);
        ArrayDeque<Integer> copy = new ArrayDeque<>(deque);
        copy.stream().mapToInt(Integer::intValue).sum();
        copy.forEach(index::get);
        copy.removeIf(n -> n > 2);
        copy.equals(deque);
        copy.toString();
        heap.add(new int[] {1, 2});
        while (!heap.isEmpty()) {
            int[] top = heap.poll();
            index.computeIfAbsent("k" + top[0], key -> new ArrayList<>()).add(top[1]);
        }
        for (Map.Entry<String, List<Integer>> entry : index.entrySet()) {
            entry.getValue().sort(null);
            entry.setValue(List.of(1, 2));
        }
        LinkedHashMap<Integer, String> lru = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
                return size() > 3;
            }
        };
        lru.put(1, "a");
        lru.getOrDefault(2, "b");
        lru.putIfAbsent(3, "c");
        lru.keySet().remove(1);
        TreeMap<Integer, Integer> tree = new TreeMap<>(Map.of(1, 2));
        tree.isEmpty();
        tree.floorEntry(3).getKey();
        tree.headMap(2, true).clear();
        LinkedList<String> linked = new LinkedList<>(List.of("x"));
        linked.removeFirst();
        linked.isEmpty();
        linked.addAll(Set.of("y"));
        linked.iterator().remove();
        HashSet<Integer> set = new HashSet<>(Arrays.asList(3, 4));
        set.addAll(deque);
        set.containsAll(deque);
        set.retainAll(List.of(4));
        Integer[] boxed = set.toArray(new Integer[0]);
        Object mixed = Arrays.asList(1, "a", 2.0);
        List<? extends Comparable<?>> more = List.of(1, "a", 2L);
        Stack<Integer> stack = new Stack<>();
        stack.push(1);
        stack.isEmpty();
        stack.size();
        stack.get(0);
        Collections.sort(linked);
        Collections.reverse(linked);
        Collections.swap(linked, 0, 1);
        BitSet bits = new BitSet(64);
        bits.set(3);
        bits.nextClearBit(0);
        Iterator<Integer> descending = deque.descendingIterator();
        return descending.next() + boxed.length + linked.indexOf("y") + mixed.hashCode() + more.size();
    }

    List<String> streams(Collection<String> words) {
        Map<Integer, Long> lengths =
                words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()));
        int total = IntStream.rangeClosed(1, 10).map(i -> i * i).boxed().reduce(0, Integer::sum);
        double mean = words.stream().mapToInt(String::length).average().orElse(Double.NaN);
        String joined =
                Stream.iterate(1, i -> i + 1).limit(5).map(String::valueOf).collect(Collectors.joining("-"));
        Optional<String> longest =
                words.stream().max(Comparator.comparing(String::length).reversed());
        Supplier<List<String>> maker = ArrayList::new;
        Function<Integer, int[]> arrays = int[]::new;
        BiFunction<Integer, Integer, Integer> max = Math::max;
        UnaryOperator<String> trim = String::trim;
        Predicate<String> empty = String::isEmpty;
        Runnable run = () -> System.out.println(total + mean + joined);
        run.run();
        IntSummaryStatistics statistics =
                words.stream().mapToInt(String::length).summaryStatistics();
        List<String> result = maker.get();
        result.addAll(words.stream()
                .filter(empty.negate().or(w -> lengths.isEmpty()))
                .map(trim)
                .sorted()
                .toList());
        longest.ifPresent(result::add);
        result.add("" + max.apply(statistics.getMax(), arrays.apply(3).length));
        return result.stream().flatMap(w -> Stream.of(w, w)).distinct().collect(Collectors.toList());
    }

    long numbers(String text) {
        int[] counts = new int[8];
        Arrays.fill(counts, -1);
        Arrays.sort(counts);
        System.arraycopy(counts, 0, counts, 1, 7);
        int[] grown = Arrays.copyOf(counts, 16);
        String[] names = Arrays.copyOf(new String[] {"a"}, 2);
        long[][] table = new long[4][];
        table[0] = new long[] {Long.MAX_VALUE, Integer.MIN_VALUE};
        Integer boxed = Integer.parseInt(text) + Integer.valueOf(3);
        Character letter = Character.toUpperCase(text.charAt(0));
        double root = Math.sqrt(Math.floorMod(boxed, 7)) + Math.ceil(1.5) + Math.abs(-1);
        try {
            Math.addExact(boxed, 1);
        } catch (ArithmeticException | ArrayIndexOutOfBoundsException e) {
            System.out.println(e);
        } catch (NumberFormatException e) {
            return Long.parseLong("1");
        }
        return Long.bitCount(3L)
                + letter
                + (long) root
                + Arrays.hashCode(grown)
                + Arrays.toString(names).length();
    }
}
