// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Which areas an organisation may look at. */
@ApplicationScoped
class VisibleAreas {

    private final Balances balances;
    private final Jurisdictions jurisdictions;

    VisibleAreas(Balances balances, Jurisdictions jurisdictions) {
        this.balances = balances;
        this.jurisdictions = jurisdictions;
    }

    /** The area with its name, when its figures may be seen: as {@link #withEntries}, and the sum of the country. */
    Uni<Optional<NamedArea>> withFigures(Organisation by, Area area, AsOf asOf) {
        return area instanceof Area.Country ? balances.describe(area, asOf) : withEntries(by, area, asOf);
    }

    /**
     * The area with its name, when the entries behind its figures may be seen too: of a municipality within the
     * jurisdiction, or known then to lie in the province that asks; by a province of its own area, by the national bodies
     * of all.
     */
    Uni<Optional<NamedArea>> withEntries(Organisation by, Area area, AsOf asOf) {
        return balances.describe(area, asOf)
                .chain(described -> jurisdictions
                        .of(by, municipalities(area))
                        .map(jurisdiction -> described.filter(named -> shows(by, jurisdiction, named))));
    }

    /** Where an area stands, with the area when {@link #withFigures} shows it. */
    Uni<Figure> figure(Organisation by, Area area, AsOf asOf) {
        var municipalities = municipalities(area);
        var jurisdiction = Jurisdictions.withoutRegister(by, municipalities);
        return balances.figure(area, asOf, jurisdiction.isPresent() ? Optional.empty() : Optional.of(by))
                .map(figure -> shown(
                        figure,
                        by,
                        jurisdiction.orElseGet(
                                () -> figure.within() ? new Jurisdiction.Area(municipalities) : Jurisdiction.NONE)));
    }

    private static Figure shown(Figure figure, Organisation by, Jurisdiction jurisdiction) {
        return new Figure(
                figure.generation(),
                figure.area().filter(named -> shows(by, jurisdiction, named)),
                figure.within(),
                figure.balance());
    }

    static boolean shows(Organisation by, Jurisdiction jurisdiction, NamedArea named) {
        return switch (named.area()) {
            case Area.OneMunicipality(var municipality) ->
                jurisdiction.covers(municipality)
                        || by instanceof Organisation.Province(var province)
                                && named.provinces().contains(province);
            case Area.OneProvince(var province) when by.equals(new Organisation.Province(province)) -> true;
            case Area.OneProvince _, Area.Country _ -> jurisdiction instanceof Jurisdiction.Country;
        };
    }

    private static Set<MunicipalityCode> municipalities(Area area) {
        return area instanceof Area.OneMunicipality(var municipality) ? Set.of(municipality) : Set.of();
    }
}
