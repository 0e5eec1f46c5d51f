// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.onderdak.web.problem.Fault;

/**
 * One line of a bulk intake as it was read: with a value, or with its faults.
 *
 * @param number 1 for the first
 * @param value its value, or null when it has faults
 * @param faults its faults
 */
public record BulkLine<T>(int number, T value, List<Fault> faults) {

    /** The values of the readable lines, per line number. */
    public static <T, R> SortedMap<Integer, R> readable(List<BulkLine<T>> lines, Function<T, R> meaning) {
        var readable = new TreeMap<Integer, R>();
        lines.stream()
                .filter(line -> line.faults().isEmpty())
                .forEach(line -> readable.put(line.number(), meaning.apply(line.value())));
        return readable;
    }
}
