// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Keeps what organisations have read and what stays the same until an event is read. A key names the state of the ledger
 * and the organisation, so that row security decides on each; and the present day, since jurisdictions change with it.
 */
final class Steady<K, V> {

    /* A source whose broker was restored may number other events as before. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<K, V> kept;
    private final ToLongFunction<K> asked;
    private final ToLongFunction<V> read;

    /**
     * @param most all weights together
     * @param weight of what is kept
     * @param asked generation of the ledger in a key
     * @param read generation of the ledger that was read
     */
    Steady(long most, ToIntFunction<V> weight, ToLongFunction<K> asked, ToLongFunction<V> read) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((K key, V value) -> weight.applyAsInt(value))
                .expireAfterWrite(LONGEST)
                .build();
        this.asked = asked;
        this.read = read;
    }

    /** Returns what is kept, or reads it when there is nothing; always reads it without a key. */
    Uni<V> get(Optional<K> key, Supplier<Uni<V>> reading) {
        return key.map(known -> kept(known, reading)).orElseGet(reading);
    }

    private Uni<V> kept(K key, Supplier<Uni<V>> reading) {
        var present = kept.getIfPresent(key);
        return present == null
                ? reading.get().invoke(found -> keep(key, found))
                : Uni.createFrom().item(present);
    }

    /* What is of another generation is read again after a new look. */
    private void keep(K key, V found) {
        if (read.applyAsLong(found) == asked.applyAsLong(key)) {
            kept.put(key, found);
        }
    }
}
