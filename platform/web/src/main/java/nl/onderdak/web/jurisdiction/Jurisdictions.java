// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.jurisdiction;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.Sql;

/**
 * The jurisdiction of each organisation, by the service's own view of the register: its function {@code municipalities_of},
 * which the policies of its tables call as well.
 */
@ApplicationScoped
public class Jurisdictions {

    private static final Uni<Jurisdiction> COUNTRY = Uni.createFrom().item(new Jurisdiction.Country());

    private static final String REGISTERED = """
            select municipalities_of(organisation, $2)
            from unnest($1::text[]) with ordinality as asked (organisation, place)
            order by place""";

    private final Sql sql;
    private final Clock clock;

    public Jurisdictions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Today: of a municipality itself and those it succeeded, directly or through others, up to and
     * including this day in the Netherlands; of a province its municipalities; of the national bodies the country.
     */
    public Uni<Jurisdiction> of(Organisation organisation) {
        return switch (organisation) {
            case Organisation.Rijk _, Organisation.Coa _, Organisation.Operator _ -> COUNTRY;
            case Organisation.Municipality _, Organisation.Province _ -> registered(organisation);
            case Organisation.Corporation(var id) -> Uni.createFrom().item(new Jurisdiction.OfCorporation(id));
        };
    }

    /**
     * The part of it that decides on these municipalities: a municipality's own code needs no read of the
     * register.
     */
    public Uni<Jurisdiction> of(Organisation organisation, Set<MunicipalityCode> asked) {
        return withoutRegister(organisation, asked)
                .map(jurisdiction -> Uni.createFrom().item(jurisdiction))
                .orElseGet(() -> registered(organisation));
    }

    /** The jurisdictions of several organisations, with one read of the register for all that need it. */
    public Uni<Map<Organisation, Jurisdiction>> of(Map<Organisation, Set<MunicipalityCode>> asked) {
        var known = new HashMap<Organisation, Jurisdiction>();
        asked.forEach((organisation, municipalities) -> withoutRegister(organisation, municipalities)
                .ifPresent(jurisdiction -> known.put(organisation, jurisdiction)));
        var others = asked.keySet().stream()
                .filter(organisation -> !known.containsKey(organisation))
                .toList();
        return others.isEmpty()
                ? Uni.createFrom().item(known)
                : registered(others).map(found -> {
                    known.putAll(found);
                    return known;
                });
    }

    /** The jurisdiction, when that needs no read of the register. */
    public static Optional<Jurisdiction> withoutRegister(Organisation organisation, Set<MunicipalityCode> asked) {
        return switch (organisation) {
            case Organisation.Rijk _, Organisation.Coa _, Organisation.Operator _ ->
                Optional.of(new Jurisdiction.Country());
            case Organisation.Corporation(var id) -> Optional.of(new Jurisdiction.OfCorporation(id));
            case Organisation.Municipality(var code)
            when Set.of(code).containsAll(asked) -> Optional.of(new Jurisdiction.Area(Set.of(code)));
            case Organisation.Municipality _, Organisation.Province _ -> Optional.empty();
        };
    }

    private Uni<Jurisdiction> registered(Organisation organisation) {
        return registered(List.of(organisation)).map(found -> found.get(organisation));
    }

    private Uni<Map<Organisation, Jurisdiction>> registered(List<Organisation> organisations) {
        return sql.execute(
                        REGISTERED,
                        column(organisations, Organisation::claim, String[]::new),
                        DutchCalendar.today(clock))
                .map(rows -> {
                    var found = new HashMap<Organisation, Jurisdiction>();
                    rows.forEach(row -> found.put(organisations.get(found.size()), area(row.getArrayOfStrings(0))));
                    return found;
                });
    }

    private static Jurisdiction area(String[] municipalities) {
        return new Jurisdiction.Area(
                Stream.of(municipalities).map(MunicipalityCode::new).collect(Collectors.toSet()));
    }
}
