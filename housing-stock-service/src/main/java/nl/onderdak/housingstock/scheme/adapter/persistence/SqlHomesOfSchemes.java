// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.scheme.application.HomesOfSchemes;
import nl.onderdak.housingstock.scheme.domain.RecordedHomes;
import nl.onderdak.housingstock.scheme.domain.RecordedHomes.FlexHomes;
import nl.onderdak.housingstock.scheme.domain.RecordedHomes.TransitPlaces;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Flex projects and flow-through locations in SQL. */
@ApplicationScoped
class SqlHomesOfSchemes implements HomesOfSchemes {

    /** The scheme with a share of its own. */
    private static final String OWN_SHARE = "SFT";

    private final Sql sql;

    SqlHomesOfSchemes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<String, RecordedHomes>> on(Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate day) {
        return flex(jurisdiction, municipality, day)
                .chain(flex -> transit(jurisdiction, municipality, day).map(transit -> together(flex, transit)));
    }

    private Uni<Map<String, List<FlexHomes>>> flex(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate day) {
        var conditions = within(jurisdiction, municipality)
                .and("scheme <> ?", OWN_SHARE)
                .and("coalesce(least(ends_on, location_until), 'infinity') >= ?", day);
        return byMunicipality(
                "select municipality, id, homes from flex_project",
                conditions,
                "id",
                row -> new FlexHomes(row.getUUID("id"), row.getInteger("homes")));
    }

    private Uni<Map<String, List<TransitPlaces>>> transit(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate day) {
        var conditions = within(jurisdiction, municipality)
                .and("kind = ?", "TRANSIT_FACILITY")
                .and("coalesce(ends_on, 'infinity') >= ?", day);
        return byMunicipality(
                "select municipality, facility, places, opened_on, ends_on, cardinality(participants) as participants"
                        + " from temporary_facility",
                conditions,
                "facility",
                row -> new TransitPlaces(
                        row.getString("facility"),
                        row.getInteger("places"),
                        row.getLocalDate("opened_on"),
                        row.getLocalDate("ends_on"),
                        row.getInteger("participants") > 0));
    }

    private <T> Uni<Map<String, List<T>>> byMunicipality(
            String select, Conditions conditions, String key, Function<Row, T> homes) {
        return sql.execute(select + conditions.where() + " order by " + key, conditions.arguments())
                .map(rows -> Rows.stream(rows)
                        .collect(groupingBy(row -> row.getString("municipality"), mapping(homes, toList()))));
    }

    private static Conditions within(Jurisdiction jurisdiction, MunicipalityCode municipality) {
        return JurisdictionConditions.of(jurisdiction)
                .and("municipality = ?", municipality == null ? null : municipality.value());
    }

    private static Map<String, RecordedHomes> together(
            Map<String, List<FlexHomes>> flex, Map<String, List<TransitPlaces>> transit) {
        var municipalities = new TreeSet<>(flex.keySet());
        municipalities.addAll(transit.keySet());
        return municipalities.stream()
                .collect(toMap(
                        Function.identity(),
                        code -> new RecordedHomes(
                                flex.getOrDefault(code, List.of()), transit.getOrDefault(code, List.of()))));
    }
}
