// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.application;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs queries one after another, because a session runs one query at a time. */
final class InTurn {

    private InTurn() {}

    static <T, R> Uni<List<R>> each(List<T> items, Function<T, Uni<R>> query) {
        Uni<List<R>> results = Uni.createFrom().item(ArrayList::new);
        for (var item : items) {
            results = results.chain(all -> query.apply(item).map(result -> {
                all.add(result);
                return all;
            }));
        }
        return results;
    }
}
