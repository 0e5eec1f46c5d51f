// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a growing list; written as JSON {@code {"items": [...]}} or as CSV, with {@code Link} to the next page.
 *
 * @param items its items
 * @param nextKey sort key of the last item when more follow, else null
 */
public record Page<T>(List<T> items, @JsonIgnore String nextKey) {

    /** Cuts the page from rows that were queried up to the limit plus one, sorted by the key. */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> key) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, key.apply(items.getLast()));
    }
}
