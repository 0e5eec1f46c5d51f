// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/**
 * A housing corporation (<i>woningcorporatie, toegelaten instelling</i>), art. 19 Woningwet.
 *
 * @param id unique short name
 * @param name its name
 * @param municipalities CBS codes of the municipalities it works in
 * @param version 1 when new, one more with every change
 */
record Corporation(String id, String name, List<String> municipalities, long version) {

    Corporation {
        municipalities = List.copyOf(municipalities);
    }

    /** Whether it is within this jurisdiction. */
    boolean isWithin(Jurisdiction jurisdiction) {
        return jurisdiction.covers(
                id, municipalities.stream().map(MunicipalityCode::new).toList());
    }

    /** The next version, with other particulars. */
    Corporation changed(String newName, List<String> newMunicipalities) {
        return new Corporation(id, newName, newMunicipalities, version + 1);
    }
}
