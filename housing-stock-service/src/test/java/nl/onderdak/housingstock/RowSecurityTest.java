// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.conformance.RowSecurity;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    /** Tables with a column for each of the two, by either of which a row is an organisation's own. */
    private static final List<String> OF_LANDLORD_AND_MUNICIPALITY = List.of(
            "bona_fide_declaration",
            "complex_exclusion",
            "dwelling",
            "dwelling_change",
            "flex_dwelling",
            "flex_project",
            "performance_agreement",
            "planned_places",
            "project",
            "project_change",
            "project_delay",
            "guarantee",
            "guarantee_claim",
            "rent_reduction",
            "reservation",
            "reservation_change",
            "temporary_facility",
            "temporary_home",
            "temporary_stay",
            "vacancy",
            "vacancy_change");

    /** Tables of what belongs to a dwelling. */
    private static final List<String> OF_DWELLING = List.of(
            "dwelling_split",
            "place",
            "sharing",
            "sharing_change",
            "sharing_consent",
            "sharing_inspection",
            "sharing_permit",
            "sharing_permit_change");

    /** Tables of what a municipality decides, which the landlords that work there see too. */
    private static final List<String> OF_MUNICIPALITY = List.of(
            "demand_change",
            "form_policy_version",
            "market_figure",
            "municipal_property",
            "neighbourhood_capacity",
            "scheme_application",
            "sharing_policy",
            "social_cap");

    private static Neighbours planted;

    @Override
    protected Map<String, String> openTables() {
        return Map.of(
                "flex_scheme_term", "terms of schemes are published",
                "temporary_term", "terms of schemes are published",
                "market_quota", "quotas are published",
                "vera_code", "reference data of an open standard",
                "municipality", "the register of municipalities is published",
                "municipality_version", "the register of municipalities is published",
                "successor", "reorganisations are published");
    }

    @Override
    protected Set<String> ownWork() {
        return Set.of(
                "ExpireReservations.expire",
                "TakeOverStock.takeOver",
                "RetakeParked.retake",
                "WarnOfLoad.beforeReserving");
    }

    @Override
    protected List<Owner> owners() {
        if (planted == null) {
            planted = Neighbours.planted();
        }
        var one = planted.one();
        var other = planted.other();
        return List.of(
                landlord(one),
                place(one.municipality(), one.municipality(), planted.ended().municipality()),
                place(one.province(), one.municipality()),
                landlord(other),
                place(other.municipality(), other.municipality()),
                place(other.province(), other.municipality()));
    }

    private static Owner landlord(Neighbours.Home home) {
        return owner(
                "corporation:" + home.landlord(),
                "landlord = '" + home.landlord() + "'",
                "landlord = '" + home.landlord() + "'",
                "municipality = '" + home.municipality() + "'");
    }

    private static Owner place(String organisation, String... municipalities) {
        var codes = "('" + String.join("', '", municipalities) + "')";
        return owner(
                organisation,
                "exists (select from unnest(municipalities) as area (code) where code in " + codes + ")",
                "municipality in " + codes,
                "municipality in " + codes);
    }

    /** Which rows of each table an organisation sees. */
    private static Owner owner(String organisation, String landlords, String own, String couplings) {
        var rows = new HashMap<String, String>();
        rows.put("landlord", landlords);
        rows.put("coupling", couplings);
        var sent = "landlord in (select landlord.landlord from landlord where " + landlords + ")";
        rows.put("vera_message", sent);
        rows.put("vera_parked_code", sent);
        OF_LANDLORD_AND_MUNICIPALITY.forEach(table -> rows.put(table, own));
        OF_DWELLING.forEach(table -> rows.put(table, "dwelling in (select dwelling from dwelling where " + own + ")"));
        OF_MUNICIPALITY.forEach(table -> rows.put(table, couplings));
        return new Owner(organisation, rows);
    }
}
