// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dwelling of a corporation (<i>woning, verhuureenheid</i>). Known by a reference only: no address, no person.
 *
 * @param dwelling reference, unique in the whole country
 * @param corporation the corporation that lets it
 * @param municipality CBS code of the municipality it stands in
 * @param capacity persons it suits at most
 * @param rooms number of rooms
 * @param selfContained whether it has its own entrance, kitchen and toilet (<i>zelfstandig</i>)
 * @param version 1 when new, one more with every change; the value of the ETag
 */
@Schema(description = "A dwelling of a corporation (woning); known by a reference only")
public record Dwelling(
        String dwelling,
        String corporation,
        String municipality,
        int capacity,
        int rooms,
        boolean selfContained,
        long version) {

    /** Whether it lies within this jurisdiction. */
    boolean isWithin(Jurisdiction jurisdiction) {
        return jurisdiction.covers(corporation, List.of(new MunicipalityCode(municipality)));
    }

    /** The next version, with other particulars. */
    Dwelling changed(int newCapacity, int newRooms, boolean newSelfContained) {
        return new Dwelling(dwelling, corporation, municipality, newCapacity, newRooms, newSelfContained, version + 1);
    }
}
