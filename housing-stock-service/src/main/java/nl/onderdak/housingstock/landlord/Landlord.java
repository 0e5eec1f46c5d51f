// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/**
 * A landlord (<i>verhuurder</i>): a housing corporation, art. 19 Woningwet, or another owner of homes.
 *
 * @param id unique short name
 * @param kind what kind of landlord it is; does not change
 * @param name its name
 * @param municipalities CBS codes of the municipalities it works in
 * @param version 1 when new, one more with every change
 */
record Landlord(String id, LandlordKind kind, String name, List<String> municipalities, long version) {

    Landlord {
        municipalities = List.copyOf(municipalities);
    }

    /** Whether it is within this jurisdiction. */
    boolean isWithin(Jurisdiction jurisdiction) {
        return jurisdiction.covers(
                id, municipalities.stream().map(MunicipalityCode::new).toList());
    }

    /** The next version, with other particulars. */
    Landlord changed(String newName, List<String> newMunicipalities) {
        return new Landlord(id, kind, newName, newMunicipalities, version + 1);
    }
}
