// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.application;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One question after the other: a session answers one at a time. */
final class InTurn {

    private InTurn() {}

    static <T, R> Uni<List<R>> each(List<T> items, Function<T, Uni<R>> question) {
        Uni<List<R>> answers = Uni.createFrom().item(ArrayList::new);
        for (var item : items) {
            answers = answers.chain(so -> question.apply(item).map(answer -> {
                so.add(answer);
                return so;
            }));
        }
        return answers;
    }
}
