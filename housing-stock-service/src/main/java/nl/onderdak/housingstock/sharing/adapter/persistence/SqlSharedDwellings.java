// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.persistence;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.AsOfRows;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.sharing.application.SharedDwellings;
import nl.onderdak.housingstock.sharing.domain.HouseRule;
import nl.onderdak.housingstock.sharing.domain.Management;
import nl.onderdak.housingstock.sharing.domain.Place;
import nl.onderdak.housingstock.sharing.domain.SharedDwelling;
import nl.onderdak.housingstock.sharing.domain.SharingForm;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Shared dwellings in SQL. */
@ApplicationScoped
class SqlSharedDwellings implements SharedDwellings {

    private static final String PLACES = """
            array(select place from place where place.dwelling = sharing.dwelling order by place) as places,
                array(select capacity from place where place.dwelling = sharing.dwelling order by place) as capacities,
                array(select rent_per_month from place where place.dwelling = sharing.dwelling order by place) as rents\
            """;

    private static final String SELECT = """
            select dwelling, landlord, private_landlord, municipality, form, manager, rules, rule_limits, shared_from, sharing.version,
                %s\
            """;

    private static final String RECORD = """
            insert into sharing_change (dwelling, form, manager, private_landlord, rules, rule_limits, shared_from, version,
                places, capacities, rents, ended, effective_on, recorded_at)
            select dwelling, form, manager, private_landlord, rules, rule_limits, shared_from, version,
                %s, $2, $3, $4
            from sharing where dwelling = $1
            """.formatted(PLACES);

    private static final String IS_PRIVATE =
            "select exists (select from landlord where landlord = $1 and kind = 'PRIVATE')";

    private static final String IS_VACANT = """
            select exists (select from vacancy where unit = $1 and state in ('OPEN', 'RESERVED', 'OFFERED'))
            """;

    private static final String TAKEN = """
            select unit from (select distinct on (unit) unit, state from vacancy
                where dwelling = $1 and unit <> dwelling order by unit, id desc) as last
            where state in ('OPEN', 'RESERVED', 'OFFERED', 'LET')
            """;

    private static final String ADD = """
            insert into sharing (dwelling, form, manager, private_landlord, rules, rule_limits, shared_from, version)
            values ($1, $2, $3, $4,
                $5::text[], $6::int[], $7, $8)
            """;

    private static final String ADD_PLACES = """
            insert into place (place, dwelling, capacity, rent_per_month)
            select place, $1, capacity, rent_per_month
            from unnest($2::text[], $3::int[], $4::int[]) as given (place, capacity, rent_per_month)
            where not exists (select from dwelling where dwelling.dwelling = given.place)
            order by place
            on conflict do nothing
            returning place
            """;

    private static final String STORE = """
            update sharing set form = $2, manager = $3, rules = $4::text[], rule_limits = $5::int[], version = $6
            where dwelling = $1
            """;

    private final Sql sql;

    SqlSharedDwellings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<SharedDwelling>> find(Jurisdiction jurisdiction, String dwelling, AsOf asOf) {
        return select(JurisdictionConditions.of(jurisdiction).and("dwelling = ?", dwelling), asOf, "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<SharedDwelling>> lock(Jurisdiction jurisdiction, String dwelling) {
        var conditions = JurisdictionConditions.of(jurisdiction).and("dwelling = ?", dwelling);
        return sql.execute("select 1 from dwelling" + conditions.where() + " for update", conditions.arguments())
                .chain(() -> find(jurisdiction, dwelling, AsOf.NOW));
    }

    @Override
    public Uni<List<SharedDwelling>> all(Collection<String> dwellings) {
        return select(
                new Conditions().and("dwelling = any(?)", column(dwellings, one -> one, String[]::new)), AsOf.NOW, "");
    }

    @Override
    public Uni<List<SharedDwelling>> list(Jurisdiction jurisdiction, Filter filter, AsOf asOf, String after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and(
                        "municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and("landlord = ?", filter.landlord())
                .and("form = ?", filter.form() == null ? null : filter.form().name())
                .and("dwelling > ?", after);
        return select(conditions, asOf, " order by dwelling limit " + most);
    }

    @Override
    public Uni<Boolean> isPrivate(String landlord) {
        return sql.execute(IS_PRIVATE, landlord)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Boolean> isVacant(String dwelling) {
        return sql.execute(IS_VACANT, dwelling)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Set<String>> taken(String dwelling) {
        return sql.execute(TAKEN, dwelling)
                .map(rows -> Rows.stream(rows).map(row -> row.getString(0)).collect(toSet()));
    }

    @Override
    public Uni<Set<String>> add(SharedDwelling shared) {
        var rules = shared.arrangement().houseRules();
        return sql.execute(
                        ADD,
                        shared.dwelling(),
                        shared.arrangement().form().name(),
                        shared.arrangement().manager().name(),
                        shared.privateLandlord(),
                        kinds(rules),
                        limits(rules),
                        shared.sharedFrom(),
                        shared.version())
                .chain(() -> addPlaces(shared.dwelling(), shared.places()));
    }

    @Override
    public Uni<Boolean> add(String dwelling, Place place) {
        return addPlaces(dwelling, List.of(place)).map(added -> !added.isEmpty());
    }

    private Uni<Set<String>> addPlaces(String dwelling, List<Place> places) {
        return sql.execute(
                        ADD_PLACES,
                        dwelling,
                        column(places, Place::reference, String[]::new),
                        column(places, Place::capacity, Integer[]::new),
                        column(places, Place::rentPerMonth, Integer[]::new))
                .map(rows -> Rows.stream(rows).map(row -> row.getString(0)).collect(toSet()));
    }

    @Override
    public Uni<Void> remove(String place) {
        return sql.execute("delete from place where place = $1", place).replaceWithVoid();
    }

    @Override
    public Uni<Void> store(SharedDwelling shared) {
        var rules = shared.arrangement().houseRules();
        return sql.execute(
                        STORE,
                        shared.dwelling(),
                        shared.arrangement().form().name(),
                        shared.arrangement().manager().name(),
                        kinds(rules),
                        limits(rules),
                        shared.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> record(String dwelling, Instant recordedAt) {
        return record(dwelling, false, recordedAt);
    }

    private Uni<Void> record(String dwelling, boolean ended, Instant recordedAt) {
        return sql.execute(RECORD, dwelling, ended, DutchCalendar.dayOf(recordedAt), recordedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> end(String dwelling, Instant recordedAt) {
        return record(dwelling, true, recordedAt)
                .chain(() -> sql.execute("delete from sharing where dwelling = $1", dwelling))
                .replaceWithVoid();
    }

    private Uni<List<SharedDwelling>> select(Conditions conditions, AsOf asOf, String order) {
        var columns = SELECT.formatted(asOf.isNow() ? PLACES : "places, capacities, rents");
        var from = AsOfRows.from("dwelling", "dwelling", asOf, conditions) + sharing(asOf, conditions);
        return sql.execute(columns + from + conditions.where() + order, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlSharedDwellings::shared));
    }

    /** How dwellings are shared now, or were after the last change that took effect by the day and was recorded by then. */
    private static String sharing(AsOf asOf, Conditions conditions) {
        if (asOf.isNow()) {
            return " join sharing using (dwelling)";
        }
        var changes = new StringBuilder(" where true");
        if (asOf.validOn() != null) {
            changes.append(" and effective_on <= ").append(conditions.parameter(asOf.validOn()));
        }
        if (asOf.knownAt() != null) {
            changes.append(" and recorded_at <= ").append(conditions.parameter(asOf.knownAt()));
        }
        return (" join (select * from (select distinct on (dwelling) * from sharing_change%s"
                        + " order by dwelling, number desc) as last where not ended) as sharing using (dwelling)")
                .formatted(changes);
    }

    private static Object kinds(List<HouseRule> rules) {
        return column(rules, rule -> rule.rule().name(), String[]::new);
    }

    private static Object limits(List<HouseRule> rules) {
        return column(rules, HouseRule::limit, Integer[]::new);
    }

    private static SharedDwelling shared(Row row) {
        var rules = new ArrayList<HouseRule>();
        var kinds = row.getArrayOfStrings("rules");
        var limits = row.getArrayOfIntegers("rule_limits");
        for (int i = 0; i < kinds.length; i++) {
            rules.add(new HouseRule(HouseRule.Kind.valueOf(kinds[i]), limits[i]));
        }
        var places = new ArrayList<Place>();
        var references = row.getArrayOfStrings("places");
        var capacities = row.getArrayOfIntegers("capacities");
        var rents = row.getArrayOfIntegers("rents");
        for (int i = 0; i < references.length; i++) {
            places.add(new Place(references[i], capacities[i], rents[i]));
        }
        return new SharedDwelling(
                row.getString("dwelling"),
                row.getString("landlord"),
                row.getBoolean("private_landlord"),
                new MunicipalityCode(row.getString("municipality")),
                new SharedDwelling.Arrangement(
                        SharingForm.valueOf(row.getString("form")),
                        Management.valueOf(row.getString("manager")),
                        rules),
                row.getLocalDate("shared_from"),
                places,
                row.getLong("version"));
    }
}
