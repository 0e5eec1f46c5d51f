// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.adapter.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.quota.quota.domain.ExchangedPersons;

/** Column {@code exchanges} of {@code municipal_quota}. */
final class ExchangesColumn {

    private static final String EXCHANGE = "exchange";
    private static final String PERSONS = "persons";
    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final String TURN = "turn";
    private static final String REVOKES = "revokes";

    private ExchangesColumn() {}

    static String write(List<ExchangedPersons> exchanges) {
        var array = new JsonArray();
        exchanges.forEach(exchanged -> array.add(new JsonObject()
                .put(EXCHANGE, exchanged.exchange().toString())
                .put(PERSONS, exchanged.persons())
                .put(EFFECTIVE_ON, exchanged.effectiveOn().toString())
                .put(TURN, exchanged.turn())
                .put(
                        REVOKES,
                        exchanged.revokes() == null ? null : exchanged.revokes().toString())));
        return array.encode();
    }

    static List<ExchangedPersons> read(JsonArray array) {
        return array.stream()
                .map(JsonObject.class::cast)
                .map(ExchangesColumn::exchanged)
                .toList();
    }

    private static ExchangedPersons exchanged(JsonObject json) {
        var revokes = json.getString(REVOKES);
        return new ExchangedPersons(
                UUID.fromString(json.getString(EXCHANGE)),
                json.getInteger(PERSONS),
                LocalDate.parse(json.getString(EFFECTIVE_ON)),
                json.getInteger(TURN),
                revokes == null ? null : UUID.fromString(revokes));
    }
}
