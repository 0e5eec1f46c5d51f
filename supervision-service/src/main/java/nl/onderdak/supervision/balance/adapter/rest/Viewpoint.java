// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.security.Caller;

/** From where and when a caller looks at figures. */
@ApplicationScoped
class Viewpoint {

    private final Caller caller;
    private final Clock clock;

    Viewpoint(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Who looks.
     *
     * @throws NotFound when the caller may see no such figures
     */
    Organisation by() {
        var organisation = caller.organisation();
        if (organisation instanceof Organisation.Corporation) {
            throw new NotFound();
        }
        return organisation;
    }

    /**
     * The caller's own area.
     *
     * @throws NotFound when there is none
     */
    Area own() {
        return switch (caller.organisation()) {
            case Organisation.Rijk _, Organisation.Coa _, Organisation.Operator _ -> new Area.Country();
            case Organisation.Province(var code) -> new Area.OneProvince(code);
            case Organisation.Municipality(var code) -> new Area.OneMunicipality(code);
            case Organisation.Corporation _ -> throw new NotFound();
        };
    }

    /** Whether the caller may open the entries behind figures that it sees: those of the country are for national bodies. */
    boolean showsEntries(Area seen) {
        return !(seen instanceof Area.Country) || own() instanceof Area.Country;
    }

    /** The point asked for; without a day today. */
    AsOf asOf(LocalDate validOn, Instant knownAt) {
        return at(validOn == null ? today() : validOn, knownAt);
    }

    /**
     * The point asked for.
     *
     * @param knownAt to the microsecond, as facts are recorded; or null
     */
    AsOf at(LocalDate validOn, Instant knownAt) {
        return new AsOf(validOn, Optional.ofNullable(knownAt).map(moment -> moment.truncatedTo(ChronoUnit.MICROS)));
    }

    private LocalDate today() {
        return DutchCalendar.today(clock);
    }

    /**
     * The area of a path.
     *
     * @throws NotFound when it is the code of nothing
     */
    static Area area(String code) {
        try {
            return Area.valueOf(code);
        } catch (IllegalArgumentException nothing) {
            throw new NotFound();
        }
    }
}
