// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.supply.application.FindSupplyReading;
import nl.onderdak.supervision.supply.application.Supply;
import nl.onderdak.supervision.supply.domain.FreeHomes;

/** Reads which homes a municipality has and expects; joins the transaction of its caller. */
@ApplicationScoped
class ReadStock {

    private final Supply supply;
    private final FindSupplyReading findSupplyReading;

    ReadStock(Supply supply, FindSupplyReading findSupplyReading) {
        this.supply = supply;
        this.findSupplyReading = findSupplyReading;
    }

    /** At the end of a day, as known at a moment. */
    Uni<Dossier.Stock> of(MunicipalityCode municipality, LocalDate day, Instant knownAt) {
        var area = new Area.OneMunicipality(municipality);
        return findSupplyReading
                .find()
                .chain(reading -> supply.free(area, day, knownAt)
                        .chain(free -> supply.ahead(area, day, knownAt)
                                .map(ahead -> new Dossier.Stock(
                                        free.getOrDefault(municipality, FreeHomes.NONE),
                                        ahead,
                                        reading.of(List.of(area), day, knownAt)))));
    }
}
