package dev.timeslice.grader.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Numbers that were measured under the same name.
 *
 * @param values at least one, in ascending order
 */
record Sample(List<Double> values) {
    static <T> Sample of(List<T> all, ToDoubleFunction<T> value) {
        return new Sample(all.stream().mapToDouble(value).sorted().boxed().toList());
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    double least() {
        return values.get(0);
    }

    double most() {
        return values.get(values.size() - 1);
    }
}
