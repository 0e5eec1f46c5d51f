// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import org.junit.jupiter.api.Test;

class MandatesTest {

    private static final Organisation MINISTRY = new Organisation.Rijk();
    private static final Organisation COA = new Organisation.Coa();
    private static final Organisation MUNICIPALITY = new Organisation.Municipality(new MunicipalityCode("GM0141"));
    private static final Organisation CORPORATION = new Organisation.Corporation("C001");
    private static final Organisation PROVINCE = new Organisation.Province(new ProvinceCode("PV23"));
    private static final Organisation OPERATOR = new Organisation.Operator();
    private static final List<Organisation> ALL = List.of(MINISTRY, COA, MUNICIPALITY, CORPORATION, PROVINCE, OPERATOR);

    @Test
    void aScopeForOneKindIsForNoOther() {
        assertEquals(List.of(MINISTRY), holders(Scopes.TARGETS_WRITE));
        assertEquals(List.of(MINISTRY), holders(Scopes.POPULATIONS_WRITE));
        assertEquals(List.of(MINISTRY), holders(Scopes.MUNICIPALITIES_WRITE));
        assertEquals(List.of(COA), holders(Scopes.COUPLINGS_WRITE));
        assertEquals(List.of(MUNICIPALITY), holders(Scopes.EXCHANGES_WRITE));
        assertEquals(List.of(MUNICIPALITY, OPERATOR), holders(Scopes.STOCK_PLAN));
        assertEquals(List.of(PROVINCE), holders(Scopes.BALANCES_WRITE));
        assertEquals(List.of(PROVINCE), holders(Scopes.SUPERVISION_WRITE));
        assertEquals(List.of(PROVINCE), holders(Scopes.SUPERVISION_APPROVE));
        assertEquals(List.of(MUNICIPALITY), holders(Scopes.PLANS_WRITE));
        assertEquals(List.of(OPERATOR), holders(Scopes.OPERATIONS));
    }

    @Test
    void couplingsAreReadByWhoCouplesAndWhoHouses() {
        assertEquals(List.of(COA, MUNICIPALITY, OPERATOR), holders(Scopes.COUPLINGS_READ));
    }

    @Test
    void figuresWithoutHouseholdsAreReadByAllButCorporations() {
        assertEquals(List.of(MINISTRY, COA, MUNICIPALITY, PROVINCE, OPERATOR), holders(Scopes.FIGURES_READ));
    }

    @Test
    void aCorporationKeepsToItsStock() throws IllegalAccessException {
        assertEquals(
                Set.of(
                        "stock:write",
                        "stock:read",
                        "quotas:read",
                        "events:read",
                        "webhooks:write",
                        "audit:read",
                        "processing:read"),
                allowed(CORPORATION));
    }

    @Test
    void publishedDataAndOwnActsAreForAll() {
        for (var scope : List.of(
                Scopes.QUOTAS_READ,
                Scopes.EVENTS_READ,
                Scopes.WEBHOOKS_WRITE,
                Scopes.AUDIT_READ,
                Scopes.PROCESSING_READ)) {
            assertEquals(ALL, holders(scope));
        }
    }

    @Test
    void everyScopeIsForSomeKindAndAnUnknownScopeForNone() throws IllegalAccessException {
        // Given
        var held = new TreeSet<String>();
        for (var organisation : ALL) {
            held.addAll(allowed(organisation));
        }

        // Then
        assertEquals(scopes(), held);
        ALL.forEach(organisation -> assertFalse(Mandates.allow(organisation, "another:scope")));
    }

    private List<Organisation> holders(String scope) {
        return ALL.stream()
                .filter(organisation -> Mandates.allow(organisation, scope))
                .toList();
    }

    private Set<String> allowed(Organisation organisation) throws IllegalAccessException {
        var allowed = scopes();
        allowed.removeIf(scope -> !Mandates.allow(organisation, scope));
        return allowed;
    }

    private static Set<String> scopes() throws IllegalAccessException {
        var scopes = new TreeSet<String>();
        for (var field : Arrays.stream(Scopes.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .toList()) {
            scopes.add((String) field.get(null));
        }
        return scopes;
    }
}
