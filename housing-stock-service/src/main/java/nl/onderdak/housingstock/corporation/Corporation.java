// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A housing corporation (<i>woningcorporatie</i>).
 *
 * @param corporation short name by which it is known, unique
 * @param name its name
 * @param municipalities CBS codes of the municipalities it works in
 * @param version 1 when new, one more with every change; the value of the ETag
 */
@Schema(description = "A housing corporation (woningcorporatie)")
public record Corporation(String corporation, String name, List<String> municipalities, long version) {

    public Corporation {
        municipalities = List.copyOf(municipalities);
    }

    /** Whether it lies within this jurisdiction. */
    boolean isWithin(Jurisdiction jurisdiction) {
        return jurisdiction.covers(
                corporation, municipalities.stream().map(MunicipalityCode::new).toList());
    }

    /** The next version, with other particulars. */
    Corporation changed(String newName, List<String> newMunicipalities) {
        return new Corporation(corporation, newName, newMunicipalities, version + 1);
    }
}
