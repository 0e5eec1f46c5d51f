// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.neighbourhood.domain.Capacity;
import nl.onderdak.housingstock.neighbourhood.domain.Load;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;

/**
 * Warns that one more dwelling for permit holders is more than its neighbourhood can carry. Counts the dwellings of all
 * landlords, of which the caller may see its own only; what it learns is the warning, when it may reserve.
 */
@ApplicationScoped
public class WarnOfLoad {

    private final Neighbourhoods neighbourhoods;
    private final Clock clock;

    WarnOfLoad(Neighbourhoods neighbourhoods, Clock clock) {
        this.neighbourhoods = neighbourhoods;
        this.clock = clock;
    }

    /** A neighbourhood that carries more than its municipality decided. */
    public record Warning(Capacity capacity, Load load) {}

    /** The warning that a reservation of these vacancies deserves, if any. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Optional<Warning>> beforeReserving(Collection<UUID> vacancies) {
        return neighbourhoods
                .loadBeside(vacancies, DutchCalendar.today(clock))
                .map(found -> found.map(loaded -> new Warning(
                                loaded.capacity(),
                                new Load(
                                                loaded.dwellings(),
                                                loaded.capacity().homes(),
                                                loaded.capacity().capBasisPoints())
                                        .withOneMore()))
                        .filter(warning -> warning.load().exceedsCap()));
    }
}
