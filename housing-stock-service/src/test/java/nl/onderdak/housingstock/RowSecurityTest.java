// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.onderdak.conformance.RowSecurity;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    /** Tables with a column for each of the two, by either of which a row is an organisation's own. */
    private static final List<String> OF_LANDLORD_AND_MUNICIPALITY = List.of(
            "dwelling_change",
            "complex_exclusion",
            "dwelling",
            "reservation",
            "reservation_change",
            "sharing",
            "vacancy",
            "vacancy_change");

    private static Neighbours planted;

    @Override
    protected Map<String, String> openTables() {
        return Map.of(
                "municipality", "the register of municipalities is published",
                "municipality_version", "the register of municipalities is published",
                "successor", "reorganisations are published");
    }

    @Override
    protected Set<String> ownWork() {
        return Set.of("ExpireReservations.expire", "TakeOverStock.takeOver", "WarnOfLoad.beforeReserving");
    }

    @Override
    protected List<Owner> owners() {
        if (planted == null) {
            planted = Neighbours.planted();
            Stream.of(planted.one(), planted.other()).forEach(RowSecurityTest::share);
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

    private static void share(Neighbours.Home home) {
        var dwelling = Stock.dwelling(home.municipality(), 3);
        try (var connection = Databases.connectToAll();
                var statement = connection.createStatement()) {
            statement.execute("""
                    update dwelling set landlord = '%1$s' where dwelling = '%2$s';
                    insert into sharing (dwelling, landlord, municipality, form, permit_needed, version)
                    values ('%2$s', '%1$s', '%3$s', 'SHARING', false, 1);
                    insert into place (place, dwelling, capacity) values ('%2$s.1', '%2$s', 1);
                    """.formatted(home.landlord(), dwelling, home.municipality()));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
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
        rows.put("neighbourhood_capacity", couplings);
        rows.put("demand_change", couplings);
        rows.put("place", "dwelling in (select dwelling from sharing where " + own + ")");
        OF_LANDLORD_AND_MUNICIPALITY.forEach(table -> rows.put(table, own));
        return new Owner(organisation, rows);
    }
}
