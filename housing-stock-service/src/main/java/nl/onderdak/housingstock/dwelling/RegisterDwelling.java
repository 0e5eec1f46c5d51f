// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.corporation.Corporations;
import nl.onderdak.housingstock.municipality.Municipalities;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/** Makes one dwelling known. */
@ApplicationScoped
public class RegisterDwelling {

    private final Dwellings dwellings;
    private final Corporations corporations;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    RegisterDwelling(
            Dwellings dwellings,
            Corporations corporations,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.dwellings = dwellings;
        this.corporations = corporations;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** Registers; refused for each {@link DwellingRefusal}, another corporation being as good as unknown. */
    @WithTransaction
    public Uni<Dwelling> register(Organisation by, Dwelling dwelling) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> corporations.known(jurisdiction, List.of(dwelling.corporation())))
                .chain(corporation -> municipalities
                        .existing(List.of(dwelling.municipality()), DutchCalendar.today(clock))
                        .invoke(municipality -> new Surroundings(corporation, municipality)
                                .refuse(dwelling)
                                .ifPresent(reason -> {
                                    throw new Refused(reason);
                                })))
                .chain(allowed -> dwellings.add(dwelling))
                .replaceWith(dwelling);
    }
}
