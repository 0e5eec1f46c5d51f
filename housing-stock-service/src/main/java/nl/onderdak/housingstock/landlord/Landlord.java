// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import java.util.List;
import java.util.Locale;
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

    /**
     * Whether its id suits its kind: municipal property is let by a landlord named by the code of its municipality in
     * lower case, such as {@code gm0141}, which works in that municipality; no other landlord has such a name.
     */
    boolean isNamedForItsKind() {
        var code = id.toUpperCase(Locale.ROOT);
        return kind == LandlordKind.MUNICIPALITY
                ? !id.equals(code) && municipalities.contains(code)
                : !MunicipalityCode.isCode(code);
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
