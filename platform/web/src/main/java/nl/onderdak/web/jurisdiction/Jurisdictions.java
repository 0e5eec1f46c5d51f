// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.jurisdiction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
 * which the policies of its tables ask as well.
 */
@ApplicationScoped
public class Jurisdictions {

    private static final Uni<Jurisdiction> COUNTRY = Uni.createFrom().item(new Jurisdiction.Country());

    private final Sql sql;
    private final Clock clock;

    public Jurisdictions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Today: of a municipality itself and those whose affairs it took over, directly or through others, up to and
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
     * As much of it as decides on these municipalities: one that is asked about itself alone needs no look into the
     * register.
     */
    public Uni<Jurisdiction> of(Organisation organisation, Set<MunicipalityCode> asked) {
        return withoutRegister(organisation, asked)
                .map(jurisdiction -> Uni.createFrom().item(jurisdiction))
                .orElseGet(() -> registered(organisation));
    }

    /** The same, when that needs no look into the register. */
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
        return sql.execute("select municipalities_of($1, $2)", organisation.claim(), DutchCalendar.today(clock))
                .map(rows ->
                        new Jurisdiction.Area(Stream.of(rows.iterator().next().getArrayOfStrings(0))
                                .map(MunicipalityCode::new)
                                .collect(Collectors.toSet())));
    }
}
