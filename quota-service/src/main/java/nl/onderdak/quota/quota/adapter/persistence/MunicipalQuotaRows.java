// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.adapter.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.ExchangedPersons;
import nl.onderdak.quota.quota.domain.MunicipalQuota.Setting;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.quota.target.domain.TargetRevision;

/** Rows of {@code municipal_quota}. */
final class MunicipalQuotaRows {

    private static final String EXCHANGE = "exchange";
    private static final String PERSONS = "persons";
    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final String TURN = "turn";
    private static final String REVOKES = "revokes";

    private MunicipalQuotaRows() {}

    /** The quota in a row that follows from a revision of a target. */
    static MunicipalQuota quota(Row row, HalfYear halfYear, TargetRevision revision, Rounding rounding) {
        return new MunicipalQuota(
                new MunicipalityCode(row.getString("municipality")),
                halfYear,
                revision,
                rounding,
                row.getLong("sequence"),
                row.getInteger("inhabitants"),
                row.getInteger("computed"),
                exchanges(row.getJsonArray("exchanges")),
                new Setting(
                        QuotaCause.valueOf(row.getString("cause")),
                        row.getLocalDate("effective_on"),
                        Rows.instant(row, "recorded_at")));
    }

    /** Column {@code exchanges}. */
    static String exchanges(MunicipalQuota quota) {
        var array = new JsonArray();
        quota.exchanges()
                .forEach(exchanged -> array.add(new JsonObject()
                        .put(EXCHANGE, exchanged.exchange().toString())
                        .put(PERSONS, exchanged.persons())
                        .put(EFFECTIVE_ON, exchanged.effectiveOn().toString())
                        .put(TURN, exchanged.turn())
                        .put(
                                REVOKES,
                                exchanged.revokes() == null
                                        ? null
                                        : exchanged.revokes().toString())));
        return array.encode();
    }

    private static List<ExchangedPersons> exchanges(JsonArray array) {
        return array.stream()
                .map(JsonObject.class::cast)
                .map(MunicipalQuotaRows::exchanged)
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
