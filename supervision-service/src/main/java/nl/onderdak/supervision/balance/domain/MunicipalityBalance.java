// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * The balance of one municipality.
 *
 * @param municipality CBS code
 * @param name official name, or null when only figures are known yet
 * @param province its province, or null when unknown
 * @param balance its balance
 */
public record MunicipalityBalance(MunicipalityCode municipality, String name, ProvinceCode province, Balance balance) {

    /** Whether it is this area or lies in it. */
    public boolean in(Area area) {
        return switch (area) {
            case Area.Country country -> true;
            case Area.OneProvince one -> one.province().equals(province);
            case Area.OneMunicipality one -> one.municipality().equals(municipality);
        };
    }
}
