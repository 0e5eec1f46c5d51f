// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.Dwelling.Building;
import nl.onderdak.housingstock.dwelling.domain.Dwelling.Particulars;
import nl.onderdak.housingstock.dwelling.domain.DwellingEnd;
import nl.onderdak.housingstock.dwelling.domain.DwellingEndReason;
import nl.onderdak.housingstock.dwelling.domain.DwellingKind;
import nl.onderdak.messaging.sql.Rows;

/** Dwellings as rows of {@link #COLUMNS}. */
final class DwellingRows {

    static final String COLUMNS = "dwelling, landlord, municipality, capacity, rooms, self_contained, accessibility,"
            + " rent_per_month, neighbourhood, sharing_permitted, kind, complex, usable_until, state, ended_on,"
            + " end_reason, version";

    /** The rows of {@link #arguments}, under the name {@code given}. */
    static final String GIVEN = "given (" + COLUMNS + ") as (" + """

            select * from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::int[], $6::boolean[], $7::text[],
                $8::int[], $9::text[], $10::boolean[], $11::text[], $12::text[], $13::date[], $14::text[], $15::date[],
                $16::text[], $17::bigint[]))
            """;

    private DwellingRows() {}

    static List<Dwelling> read(Iterable<Row> rows) {
        return Rows.list(rows, DwellingRows::dwelling);
    }

    /** One array for each column, in the order of {@link #COLUMNS}, and the further arguments. */
    static Object[] arguments(Collection<Dwelling> dwellings, Object... further) {
        var particulars = dwellings.stream().map(Dwelling::particulars).toList();
        var buildings = dwellings.stream().map(Dwelling::building).toList();
        var arguments = new ArrayList<>(List.<Object>of(
                column(dwellings, Dwelling::reference, String[]::new),
                column(dwellings, Dwelling::landlord, String[]::new),
                column(dwellings, dwelling -> dwelling.municipality().value(), String[]::new),
                column(particulars, Particulars::capacity, Integer[]::new),
                column(particulars, Particulars::rooms, Integer[]::new),
                column(particulars, Particulars::selfContained, Boolean[]::new),
                column(particulars, one -> one.accessibility().name(), String[]::new),
                column(particulars, Particulars::rentPerMonth, Integer[]::new),
                column(particulars, Particulars::neighbourhood, String[]::new),
                column(particulars, Particulars::sharingPermitted, Boolean[]::new),
                column(buildings, one -> Objects.toString(one.kind(), null), String[]::new),
                column(buildings, Building::complex, String[]::new),
                column(buildings, Building::usableUntil, LocalDate[]::new),
                column(dwellings, dwelling -> dwelling.state().name(), String[]::new),
                column(
                        dwellings,
                        dwelling ->
                                dwelling.end() == null ? null : dwelling.end().on(),
                        LocalDate[]::new),
                column(
                        dwellings,
                        dwelling -> dwelling.end() == null
                                ? null
                                : dwelling.end().reason().name(),
                        String[]::new),
                column(dwellings, Dwelling::version, Long[]::new)));
        arguments.addAll(List.of(further));
        return arguments.toArray();
    }

    private static Dwelling dwelling(Row row) {
        var kind = row.getString("kind");
        var endedOn = row.getLocalDate("ended_on");
        return new Dwelling(
                row.getString("dwelling"),
                row.getString("landlord"),
                new MunicipalityCode(row.getString("municipality")),
                particulars(row),
                new Building(
                        kind == null ? null : DwellingKind.valueOf(kind),
                        row.getString("complex"),
                        row.getLocalDate("usable_until")),
                endedOn == null
                        ? null
                        : new DwellingEnd(endedOn, DwellingEndReason.valueOf(row.getString("end_reason"))),
                row.getLong("version"));
    }

    static Particulars particulars(Row row) {
        return new Particulars(
                row.getInteger("capacity"),
                row.getInteger("rooms"),
                row.getBoolean("self_contained"),
                Accessibility.valueOf(row.getString("accessibility")),
                row.getInteger("rent_per_month"),
                row.getString("neighbourhood"),
                row.getBoolean("sharing_permitted"));
    }
}
