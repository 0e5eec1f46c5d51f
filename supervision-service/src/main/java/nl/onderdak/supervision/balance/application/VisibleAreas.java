// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.DatedHistory;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/**
 * The figures and entries that an organisation may see. A municipality sees its jurisdiction, a province its own area
 * and the municipalities that were known then to lie in it, a national body everything; the sum of the country is for
 * every reader.
 */
@ApplicationScoped
public class VisibleAreas {

    private final Balances balances;
    private final Histories histories;
    private final Jurisdictions jurisdictions;

    VisibleAreas(Balances balances, Histories histories, Jurisdictions jurisdictions) {
        this.balances = balances;
        this.histories = histories;
        this.jurisdictions = jurisdictions;
    }

    /** The organisation's own area; empty for a corporation. */
    public Optional<Area> own(Organisation by) {
        return switch (by) {
            case Organisation.Rijk _, Organisation.Coa _, Organisation.Operator _ -> Optional.of(new Area.Country());
            case Organisation.Province(var code) -> Optional.of(new Area.OneProvince(code));
            case Organisation.Municipality(var code) -> Optional.of(new Area.OneMunicipality(code));
            case Organisation.Corporation _ -> Optional.empty();
        };
    }

    /** What the organisation sees of an area: its own area when that lies in it. */
    public Area part(Organisation by, Area area) {
        return area instanceof Area.Country || by instanceof Organisation.Municipality ? own(by).orElse(area) : area;
    }

    /** Whether the organisation, which may see the figures of an area, may see the entries behind them too. */
    boolean opensEntries(Organisation by, Area area) {
        return !(area instanceof Area.Country)
                || own(by).filter(Area.Country.class::isInstance).isPresent();
    }

    /** The area with its name, when the organisation may see its figures. */
    public Uni<Optional<NamedArea>> withFigures(Organisation by, Area area, AsOf asOf) {
        return area instanceof Area.Country ? balances.describe(area, asOf) : withEntries(by, area, asOf);
    }

    /** The area with its name, when the organisation may see the entries behind its figures. */
    public Uni<Optional<NamedArea>> withEntries(Organisation by, Area area, AsOf asOf) {
        return balances.describe(area, asOf)
                .chain(described -> jurisdictions
                        .of(by, municipalities(area))
                        .map(jurisdiction -> described.filter(named -> shows(by, jurisdiction, named))));
    }

    /**
     * Where each municipality stands that lies in an area and that the organisation may see, sorted by code, in one round
     * trip.
     */
    Uni<SeenBalances> seenBalances(Organisation by, Area area, AsOf asOf, String after, int limit) {
        var seen = switch (by) {
            case Organisation.Province(var own) -> balances.seen(new Area.OneProvince(own), asOf, after, limit);
            case Organisation.Municipality municipality ->
                // those that it took over may lie elsewhere, so the page is cut when they have been left out
                balances.seenBy(municipality, asOf, after, Integer.MAX_VALUE);
            case Organisation.Rijk _, Organisation.Coa _, Organisation.Operator _, Organisation.Corporation _ ->
                balances.seen(area, asOf, after, limit);
        };
        return seen.map(found -> new SeenBalances(
                found.generation(),
                found.balances().stream()
                        .filter(each -> !(by instanceof Organisation.Corporation) && each.in(area))
                        .limit(limit)
                        .toList()));
    }

    /**
     * The history of each municipality that lies in an area and that the organisation may see, sorted by code. It exists
     * on the day, or figures of it remain.
     */
    public Uni<List<MunicipalityHistory>> histories(Organisation by, Area area, HalfYear from, AsOf asOf) {
        return known(by, area, from, asOf).map(found -> listed(area, found, MunicipalityHistory::isListed));
    }

    /** The same, with municipalities that have figures in an earlier half-year only. */
    Uni<List<MunicipalityHistory>> historiesWithFigures(Organisation by, Area area, HalfYear from, AsOf asOf) {
        return known(by, area, from, asOf).map(found -> listed(area, found, MunicipalityHistory::hasFigures));
    }

    private Uni<List<MunicipalityHistory>> known(Organisation by, Area area, HalfYear from, AsOf asOf) {
        return by instanceof Organisation.Province(var own)
                ? histories.each(new Area.OneProvince(own), from, asOf)
                : jurisdictions
                        .of(by)
                        .chain(jurisdiction -> jurisdiction
                                .municipalities()
                                .map(codes -> histories.each(codes, from, asOf))
                                .orElseGet(() -> histories.each(area, from, asOf)));
    }

    private static List<MunicipalityHistory> listed(
            Area area, List<MunicipalityHistory> found, Predicate<MunicipalityHistory> listed) {
        return found.stream().filter(history -> history.in(area)).filter(listed).toList();
    }

    /** The same as {@link #histories}, with the days since when they are behind, in one round trip. */
    Uni<SeenHistories> seenHistories(Organisation by, Area area, HalfYear from, AsOf asOf) {
        var seen = switch (by) {
            case Organisation.Province(var own) -> histories.seen(new Area.OneProvince(own), from, asOf);
            case Organisation.Municipality municipality -> histories.seenBy(municipality, from, asOf);
            case Organisation.Rijk _, Organisation.Coa _, Organisation.Operator _, Organisation.Corporation _ ->
                histories.seen(area, from, asOf);
        };
        return seen.map(found -> new SeenHistories(
                found.generation(),
                found.histories().stream()
                        .filter(each -> !(by instanceof Organisation.Corporation)
                                && each.history().in(area)
                                && each.history().isListed())
                        .toList()));
    }

    /** The history of one municipality; empty when it is not known or the organisation may not see its figures. */
    public Uni<Optional<MunicipalityHistory>> history(
            Organisation by, MunicipalityCode municipality, HalfYear from, AsOf asOf) {
        return datedHistory(by, municipality, from, asOf).map(found -> found.map(DatedHistory::history));
    }

    /** The same with the day since when it is behind. */
    public Uni<Optional<DatedHistory>> datedHistory(
            Organisation by, MunicipalityCode municipality, HalfYear from, AsOf asOf) {
        return withFigures(by, new Area.OneMunicipality(municipality), asOf)
                .chain(named -> named.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : histories
                                .dated(Set.of(municipality), from, asOf)
                                .map(found -> found.stream()
                                        .findFirst()
                                        .or(() -> named.map(area -> new DatedHistory(
                                                MunicipalityHistory.empty(
                                                        municipality, area.name(), from, asOf.validOn()),
                                                null)))));
    }

    /** Where an area stands, with the area when the organisation may see its figures. */
    Uni<Figure> figure(Organisation by, Area area, AsOf asOf) {
        return area instanceof Area.Country ? balances.figureOfCountry(asOf) : figureOfPart(by, area, asOf);
    }

    private Uni<Figure> figureOfPart(Organisation by, Area area, AsOf asOf) {
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
